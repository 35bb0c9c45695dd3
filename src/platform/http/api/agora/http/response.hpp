#pragma once

#include "agora/http/headers.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace agora::http {

/// Bytes that live as long as the program, e.g. embedded ones.
struct StaticText {
    std::string_view bytes;
};

/// Bytes shared by many answers (a cache); never copied.
using SharedText = std::shared_ptr<const std::string>;

/// An open file of the disk; closed with its last owner.
class OpenFile {
 public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile();
    int descriptor() const { return descriptor_; }

 private:
    int descriptor_;
};

struct FileRegion {
    std::shared_ptr<const OpenFile> file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// The connection stays open and gets what is published on these channels (see EventStreams).
struct EventStream {
    std::vector<std::string> channels;
    std::string last_event_id;  ///< the request's Last-Event-ID; what came after it is sent first
};

using Body = std::variant<std::string, SharedText, StaticText, FileRegion, EventStream>;

/// An answer. The server adds Date, Content-Length, Connection and the security headers, leaves the
/// body out for HEAD, 204 and 304, and makes it `private, no-store` when Cache-Control is missing
/// or a cookie is set.
struct Response {
    int status = 200;
    Headers headers{};
    Body body{};
    std::string_view route{};  ///< pattern for log and figures; must outlive the server
};

/// Bytes of the body; zero for an event stream.
std::uint64_t body_size(const Response& response);

Response text(int status, std::string body);
Response html(int status, std::string body);
Response with_type(int status, std::string_view content_type, Body body);
Response no_content();

/// To a path of this site, by default 303. A path that could lead elsewhere throws BadAnswer:
/// see is_local_path in url.hpp. Spaces and non-ASCII are escaped.
Response redirect(std::string_view path, int status = 303);

Response event_stream(std::vector<std::string> channels, std::string_view last_event_id);

/// `attachment; filename="_t_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf` (RFC 6266).
enum class Disposition { inline_, attachment };
std::string content_disposition(Disposition disposition, std::string_view file_name);

/// "Not Found" for 404; "Unknown" for a number without a name.
std::string_view reason(int status);

}  // namespace agora::http
