#include "agora/markdown/markdown.hpp"

#include "entities.hpp"
#include "renderer.hpp"

#include <algorithm>
#include <array>

namespace agora::markdown {
namespace {

/// Escaped paragraphs: what remains of a text that the parser refuses.
std::string as_paragraphs(std::string_view text) {
    std::string out;
    for (const std::string_view line : split(text, '\n')) {
        if (trimmed(line).empty()) continue;
        out += "<p>";
        append_escaped(out, trimmed(line));
        out += "</p>";
    }
    return out;
}

std::string folded_space(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Byte position after `most` code points.
std::size_t position_after(std::string_view text, std::size_t most) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && points++ == most) return at;
    }
    return text.size();
}

}  // namespace

bool is_safe_address(std::string_view address) {
    constexpr std::size_t kMost = 2048;
    if (address.empty() || address.size() > kMost) return false;
    const bool has_control = std::any_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\';
    });
    if (has_control) return false;
    const std::string start = ascii_lower(address.substr(0, 8));
    for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
        if (start.starts_with(scheme) && address.size() > scheme.size()) return true;
    }
    if (address.front() == '#') return true;
    return address.front() == '/' && (address.size() == 1 || address[1] != '/');
}

Html render(std::string_view text) {
    if (text.size() > kMostBytes) return Html::trusted(as_paragraphs(text.substr(0, kMostBytes)));
    auto markup = run_parser(text, Output::markup);
    return Html::trusted(markup ? std::move(*markup) : as_paragraphs(text));
}

std::string plain_text(std::string_view text, std::size_t most) {
    const std::string_view start = text.substr(0, kMostBytes);
    const auto words = run_parser(start, Output::words);
    std::string folded = folded_space(words ? *words : std::string{start});
    const std::size_t end = position_after(folded, most);
    if (end == folded.size()) return folded;
    std::size_t cut = folded.rfind(' ', end);
    if (cut == std::string::npos || cut == 0) cut = end;
    folded.resize(cut);
    return folded + "…";
}

}  // namespace agora::markdown
