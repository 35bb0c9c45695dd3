#include "body_reader.hpp"

#include "form_reader.hpp"
#include "multipart.hpp"

#include "agora/http/url.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <utility>

namespace agora::http {
namespace {

constexpr std::uint64_t kOverheadPerPart = 256;

/// Any body that is kept as it came; an urlencoded form is also read into fields.
class TextReader final : public BodyReader {
 public:
    explicit TextReader(const Limits& limits) : limits_(limits) {}

    std::optional<int> write(std::string_view bytes) override {
        if (bytes.size() > limits_.body_bytes - body_.size()) return 413;
        body_.append(bytes);
        return std::nullopt;
    }

    std::optional<int> finish(Request& request) override {
        if (request.content_type == "application/x-www-form-urlencoded") {
            auto fields = parse_urlencoded(body_, limits_.parts);
            if (!fields) return 400;
            request.fields = std::move(*fields);
        }
        request.body = std::move(body_);
        return std::nullopt;
    }

 private:
    Limits limits_;
    std::string body_;
};

}  // namespace

std::string media_type(std::string_view content_type) {
    const std::size_t end = std::min(content_type.find(';'), content_type.size());
    return ascii_lower(trimmed(content_type.substr(0, end)));
}

std::uint64_t longest_body(const RequestHead& head, const Limits& limits) {
    if (media_type(head.headers["Content-Type"]) != "multipart/form-data") return limits.body_bytes;
    return limits.body_bytes + limits.upload_bytes + limits.parts * kOverheadPerPart;
}

BodyReaderOrStatus make_body_reader(const RequestHead& head, const Limits& limits,
                                    const std::filesystem::path& folder) {
    const std::string_view content_type = head.headers["Content-Type"];
    if (media_type(content_type) != "multipart/form-data") {
        return {std::make_unique<TextReader>(limits)};
    }
    const auto boundary = multipart_boundary(content_type);
    if (!boundary) return {nullptr, 400};
    return {std::make_unique<FormReader>(*boundary, limits, folder)};
}

}  // namespace agora::http
