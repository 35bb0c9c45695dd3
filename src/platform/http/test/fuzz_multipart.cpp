#include "multipart.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

class Collector final : public agora::http::PartVisitor {
 public:
    std::optional<int> begin_part(agora::http::PartHead head) override {
        seen += '[' + head.name + head.file_name.value_or("") + head.content_type + ':';
        return std::nullopt;
    }
    std::optional<int> part_bytes(std::string_view bytes) override {
        seen += bytes;
        return std::nullopt;
    }
    std::optional<int> end_part() override {
        seen += ']';
        return std::nullopt;
    }
    std::string seen;
};

std::string read_in_pieces(std::string_view form, std::size_t piece) {
    Collector collector;
    agora::http::MultipartParser parser("B", collector);
    while (!form.empty()) {
        const std::string_view now = form.substr(0, piece);
        form.remove_prefix(now.size());
        if (parser.feed(now)) return "refused";
    }
    return parser.finish() ? "refused" : collector.seen;
}

}  // namespace

/// The boundary is B; the form must read the same however it is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view form(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t piece = data[0] % 16 + 1U;
    if (read_in_pieces(form, form.size()) != read_in_pieces(form, piece)) std::abort();
    (void)agora::http::multipart_boundary(form);
    return 0;
}
