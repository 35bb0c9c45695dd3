#include "agora/files/documents.hpp"

#include "code_points.hpp"

#include <algorithm>
#include <array>

namespace agora::files {
namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::string_view kForbidden = "\"*:<>?|";

/// Names that Windows keeps for devices, whatever the extension.
bool is_reserved(std::string_view stem) {
    constexpr std::array<std::string_view, 4> kAlone{"con", "prn", "aux", "nul"};
    const std::string lower = ascii_lower(stem);
    if (std::ranges::find(kAlone, lower) != kAlone.end()) return true;
    return lower.size() == 4 && (lower.starts_with("com") || lower.starts_with("lpt")) &&
           lower[3] >= '0' && lower[3] <= '9';
}

std::string cleaned(std::string_view name) {
    name = name.substr(name.find_last_of("/\\") + 1);
    std::string clean;
    while (!name.empty()) {
        const std::string_view character = take_character(name);
        if (is_invisible(code_point_of(character))) continue;
        const bool is_forbidden = kForbidden.find(character.front()) != std::string_view::npos;
        clean += is_forbidden ? "_" : character;
    }
    return clean;
}

std::string_view without(std::string_view name, std::string_view at_start,
                         std::string_view at_end) {
    const std::size_t first = std::min(name.find_first_not_of(at_start), name.size());
    name.remove_prefix(first);
    const std::size_t last = name.find_last_not_of(at_end);
    return name.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view shortened(std::string_view text, std::size_t most) {
    std::string_view left = text;
    std::size_t kept = 0;
    while (!left.empty()) {
        const std::size_t next = kept + take_character(left).size();
        if (next > most) break;
        kept = next;
    }
    return text.substr(0, kept);
}

}  // namespace

std::string safe_file_name(std::string_view name, DocumentType type) {
    const std::string ending = "." + std::string{extension(type)};
    const std::string clean = is_valid_utf8(name) ? cleaned(name) : std::string{};
    std::string_view stem = without(clean, ". ", ". ");
    if (ascii_lower(stem).ends_with(ending)) stem.remove_suffix(ending.size());
    stem = without(shortened(stem, kLongestName - ending.size() - 1), ". ", ". ");
    std::string safe = stem.empty() ? "document" : std::string{stem};
    if (is_reserved(safe.substr(0, safe.find('.')))) safe = "_" + safe;
    return safe + ending;
}

}  // namespace agora::files
