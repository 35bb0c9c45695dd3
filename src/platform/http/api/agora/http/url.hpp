#pragma once

#include "agora/http/name_values.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// %XX escapes decoded; nothing when one is wrong. Not checked for UTF-8.
std::optional<std::string> decoded_strictly(std::string_view text);

/// Everything but A-Z a-z 0-9 - . _ ~ escaped: for one path segment or one query value.
std::string encoded(std::string_view text);

/// A query or an urlencoded form: + is a space, a wrong escape stays as it is (as browsers do).
/// Nothing when a text is not valid UTF-8 or holds U+0000, or for more pairs than the limit.
std::optional<NameValues> parse_urlencoded(std::string_view text, std::size_t limit = 1000);
/// a=1&b=%C3%A9
std::string urlencoded(const NameValues& values);

/// A path of this site with optional query and fragment: one slash, then no slash or backslash,
/// no backslash or control character anywhere, no escape that hides one of them at the start.
bool is_local_path(std::string_view path);

}  // namespace agora::http
