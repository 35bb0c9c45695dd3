#include "agora/http/response.hpp"

#include "agora/http/url.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

#include <unistd.h>

namespace agora::http {
namespace {

struct BodySize {
    std::uint64_t operator()(const std::string& text) const { return text.size(); }
    std::uint64_t operator()(const SharedText& text) const { return text ? text->size() : 0; }
    std::uint64_t operator()(const StaticText& text) const { return text.bytes.size(); }
    std::uint64_t operator()(const FileRegion& region) const { return region.length; }
    std::uint64_t operator()(const EventStream&) const { return 0; }
};

struct Reason {
    int status;
    std::string_view text;
};
constexpr std::array kReasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{206, "Partial Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{307, "Temporary Redirect"},
    Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{416, "Range Not Satisfiable"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{428, "Precondition Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{502, "Bad Gateway"},
    Reason{503, "Service Unavailable"},
    Reason{504, "Gateway Timeout"},
    Reason{505, "HTTP Version Not Supported"},
    Reason{507, "Insufficient Storage"},
};

/// A name for readers that know only ASCII: what cannot be shown there becomes "_".
std::string ascii_name(std::string_view name) {
    std::string out;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 && byte < 0xC0) continue;
        const bool plain =
            byte >= 0x20 && byte < 0x7F && letter != '"' && letter != '\\' && letter != '%';
        out += plain ? letter : '_';
    }
    return out;
}

}  // namespace

OpenFile::~OpenFile() {
    ::close(descriptor_);
}

std::uint64_t body_size(const Response& response) {
    return std::visit(BodySize{}, response.body);
}

Response with_type(int status, std::string_view content_type, Body body) {
    Response response{.status = status, .body = std::move(body)};
    response.headers.add("Content-Type", content_type);
    return response;
}

Response text(int status, std::string body) {
    return with_type(status, "text/plain; charset=utf-8", std::move(body));
}

Response html(int status, std::string body) {
    return with_type(status, "text/html; charset=utf-8", std::move(body));
}

Response no_content() {
    return {.status = 204};
}

Response redirect(std::string_view path, int status) {
    if (!is_local_path(path)) throw BadAnswer("a redirect that could lead elsewhere");
    std::string location;
    for (const char letter : path) {
        const bool plain = letter > 0x20 && letter < 0x7F && letter != '"' && letter != '<' &&
                           letter != '>' && letter != '^' && letter != '`' && letter != '{' &&
                           letter != '}' && letter != '|';
        location += plain ? std::string(1, letter) : encoded(std::string_view(&letter, 1));
    }
    Response response{.status = status};
    response.headers.add("Location", location);
    return response;
}

Response event_stream(std::vector<std::string> channels, std::string_view last_event_id) {
    return with_type(200, "text/event-stream; charset=utf-8",
                     EventStream{std::move(channels), std::string{last_event_id}});
}

std::string content_disposition(Disposition disposition, std::string_view file_name) {
    std::string line = disposition == Disposition::attachment ? "attachment" : "inline";
    const std::string plain = ascii_name(file_name);
    line += "; filename=\"" + plain + '"';
    if (plain != file_name && is_valid_utf8(file_name)) {
        line += "; filename*=UTF-8''" + encoded(file_name);
    }
    return line;
}

std::string_view reason(int status) {
    const auto found = std::find_if(kReasons.begin(), kReasons.end(),
                                    [&](const Reason& each) { return each.status == status; });
    return found == kReasons.end() ? "Unknown" : found->text;
}

}  // namespace agora::http
