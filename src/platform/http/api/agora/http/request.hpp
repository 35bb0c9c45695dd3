#pragma once

#include "agora/http/headers.hpp"
#include "agora/http/method.hpp"
#include "agora/http/name_values.hpp"
#include "agora/http/upload.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

/// A request before its body. Everything was checked: see set_target for the address.
struct RequestHead {
    Method method = Method::get;
    std::string target;                 ///< as sent: /nl/members?q=caf%C3%A9
    std::string path;                   ///< decoded, valid UTF-8: /nl/members
    std::vector<std::string> segments;  ///< {"nl", "members"}; "/" has none, a trailing / adds ""
    std::string query_text;             ///< as sent, without the ?
    NameValues query;                   ///< decoded, in order
    Headers headers;
    std::string remote_address;  ///< of the client, through trusted proxies only; IPv4 or IPv6 text
    std::string host;            ///< lower case, with the port when one was sent
    bool secure = false;         ///< came over TLS, as a trusted proxy says
    std::uint64_t number = 0;    ///< counts requests since the start, for log lines and error pages

    /// The first cookie of this name, as sent.
    std::optional<std::string_view> cookie(std::string_view name) const;
    bool has_cookies() const { return headers.has("Cookie"); }
};

/// A whole request. Owns the uploaded files, so it can be moved but not copied.
struct Request : RequestHead {
    std::string content_type;     ///< media type in lower case, without parameters
    std::string body;             ///< empty for a multipart form
    NameValues fields;            ///< of a form, urlencoded or multipart, in order
    std::vector<Upload> uploads;  ///< files of a multipart form; an empty file input leaves none

    /// The first file of this field.
    const Upload* upload(std::string_view field) const;
    Upload* upload(std::string_view field);
};

/// Fills target, path, segments and query from an origin-form target. False (400) when it does not
/// start with one slash, or when the path has a wrong escape, a control character, a backslash, an
/// escaped slash, a "." or ".." segment or invalid UTF-8, or the query U+0000 or invalid UTF-8.
bool set_target(RequestHead& head, std::string_view target);

}  // namespace agora::http
