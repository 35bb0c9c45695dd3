#include "agora/http/upload.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <system_error>

namespace agora::http {
namespace {

constexpr std::size_t kLongestName = 200;

/// Drops what a screen would not show or would show in another order: C0, DEL, C1, the marks of
/// direction (U+200E, U+200F, U+202A … U+202E, U+2066 … U+2069) and U+FEFF.
std::string without_invisible(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::string_view rest = name.substr(at);
        const auto first = static_cast<unsigned char>(rest[0]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        const std::string_view sequence = rest.substr(0, length);
        const bool control = first < 0x20 || first == 0x7F ||
                             (first == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0);
        const bool direction = sequence == "\xE2\x80\x8E" || sequence == "\xE2\x80\x8F" ||
                               (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") ||
                               (sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9") ||
                               sequence == "\xEF\xBB\xBF";
        if (!control && !direction) out += sequence;
        at += length;
    }
    return out;
}

/// Keeps the end when it is a short extension.
std::string shortened(const std::string& name) {
    if (name.size() <= kLongestName) return name;
    const std::size_t dot = name.rfind('.');
    const std::string extension =
        dot != std::string::npos && name.size() - dot <= 12 ? name.substr(dot) : std::string{};
    std::string stem = name.substr(0, kLongestName - extension.size());
    while (!stem.empty() && !is_valid_utf8(stem)) stem.pop_back();
    return stem + extension;
}

}  // namespace

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

std::string sanitised_file_name(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (!is_valid_utf8(name)) return "file";
    const std::string visible = without_invisible(name);
    std::string_view kept = trimmed(visible);
    while (kept.starts_with('.') || kept.starts_with(' ')) kept.remove_prefix(1);
    while (kept.ends_with('.') || kept.ends_with(' ')) kept.remove_suffix(1);
    return kept.empty() ? "file" : shortened(std::string{kept});
}

}  // namespace agora::http
