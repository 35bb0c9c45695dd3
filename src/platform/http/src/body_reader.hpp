#pragma once

#include "agora/http/request.hpp"
#include "agora/http/server.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace agora::http {

enum class Effort { light, writes_files };

/// Collects a body into its request, under the route's limits. A status means: refused.
class BodyReader {
 public:
    virtual ~BodyReader() = default;
    /// Files are written on another thread than the one that reads the socket.
    virtual Effort effort() const { return Effort::light; }
    virtual std::optional<int> write(std::string_view bytes) = 0;
    virtual std::optional<int> finish(Request& request) = 0;
};

struct BodyReaderOrStatus {
    std::unique_ptr<BodyReader> reader;
    int refused = 0;
};

/// Chooses by the content type; 400 for a multipart form without a usable boundary.
BodyReaderOrStatus make_body_reader(const RequestHead& head, const Limits& limits,
                                    const std::filesystem::path& folder);

/// The most bytes that a body of this type may announce; the rest is 413 before it is read.
std::uint64_t longest_body(const RequestHead& head, const Limits& limits);

/// The media type in lower case, without parameters.
std::string media_type(std::string_view content_type);

}  // namespace agora::http
