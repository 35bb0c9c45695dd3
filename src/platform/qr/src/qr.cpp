#include "agora/qr/qr.hpp"

#include <qrencode.h>

#include <memory>

namespace agora::qr {
namespace {

constexpr int kQuietZone = 4;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

bool is_dark(const QRcode& code, int row, int column) {
    return (code.data[row * code.width + column] & 1) != 0;
}

/// One stroke for each run of dark modules in a row: "M4 4h7v1h-7z".
std::string path_of(const QRcode& code) {
    std::string path;
    for (int row = 0; row < code.width; ++row) {
        int column = 0;
        while (column < code.width) {
            int end = column;
            while (end < code.width && is_dark(code, row, end)) ++end;
            if (end > column) {
                const std::string run = std::to_string(end - column);
                path += "M" + std::to_string(column + kQuietZone) + " " +
                        std::to_string(row + kQuietZone) + "h" + run + "v1h-" + run + "z";
            }
            column = end + 1;
        }
    }
    return path;
}

Code code_of(std::string_view text) {
    if (text.empty() || text.size() > kMostBytes) return nullptr;
    if (text.find('\0') != std::string_view::npos) return nullptr;
    const std::string zero_ended{text};
    return Code{QRcode_encodeString8bit(zero_ended.c_str(), 0, QR_ECLEVEL_M)};
}

}  // namespace

std::optional<std::string> svg_of(std::string_view text) {
    const Code code = code_of(text);
    if (code == nullptr) return std::nullopt;
    const std::string size = std::to_string(code->width + 2 * kQuietZone);
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + size + " " + size +
           R"(" width="264" height="264" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h)" +
           size + "v" + size + R"(H0z"/><path d=")" + path_of(*code) + R"("/></svg>)";
}

std::optional<std::string> modules_of(std::string_view text) {
    const Code code = code_of(text);
    if (code == nullptr) return std::nullopt;
    const int side = code->width + 2 * kQuietZone;
    std::string modules(static_cast<std::size_t>(side * side), '0');
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            if (!is_dark(*code, row, column)) continue;
            modules[static_cast<std::size_t>((row + kQuietZone) * side + column + kQuietZone)] =
                '1';
        }
    }
    return modules;
}

}  // namespace agora::qr
