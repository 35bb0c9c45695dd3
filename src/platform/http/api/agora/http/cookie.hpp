#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

enum class SameSite { strict, lax };

/// A cookie to set. Always HttpOnly and for the whole site. When secure, the name must start with
/// __Host- (and only then); when not (development without TLS) the same name without the prefix.
struct SetCookie {
    std::string name{};
    std::string value{};  ///< cookie octets only (RFC 6265), else to_header throws BadAnswer
    bool secure = true;
    SameSite same_site = SameSite::lax;
    std::optional<std::chrono::seconds> max_age{};  ///< none: until the browser closes; 0: forget
};

/// The value of a Set-Cookie line.
std::string to_header(const SetCookie& cookie);

/// The first cookie of this name in a Cookie header's value, as sent.
std::optional<std::string_view> find_cookie(std::string_view header, std::string_view name);

}  // namespace agora::http
