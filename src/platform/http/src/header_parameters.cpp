#include "header_parameters.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::http {
namespace {

bool is_control(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\t') || byte == 0x7F;
}

/// Reads "…" at the start and drops it; a backslash escapes only a quote or a backslash, because
/// old browsers send whole Windows paths.
std::optional<std::string> take_quoted(std::string_view& text) {
    std::string out;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') {
            text.remove_prefix(at + 1);
            return out;
        }
        const bool escape = text[at] == '\\' && at + 1 < text.size() &&
                            (text[at + 1] == '"' || text[at + 1] == '\\');
        if (escape) ++at;
        out += text[at];
    }
    return std::nullopt;
}

std::optional<std::string> take_value(std::string_view& text) {
    if (text.starts_with('"')) return take_quoted(text);
    const std::size_t end = std::min(text.find(';'), text.size());
    std::string value{trimmed(text.substr(0, end))};
    text.remove_prefix(end);
    return value;
}

}  // namespace

std::optional<ParameterisedValue> parse_parameters(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_control)) return std::nullopt;
    ParameterisedValue parsed;
    const std::size_t end = std::min(text.find(';'), text.size());
    parsed.value = ascii_lower(trimmed(text.substr(0, end)));
    text.remove_prefix(end);
    while (!text.empty()) {
        if (text[0] != ';') return std::nullopt;
        text = trimmed(text.substr(1));
        if (text.empty()) break;
        const std::size_t mark = text.find('=');
        if (mark == std::string_view::npos || mark == 0) return std::nullopt;
        std::string name = ascii_lower(trimmed(text.substr(0, mark)));
        text.remove_prefix(mark + 1);
        auto value = take_value(text);
        if (!value) return std::nullopt;
        parsed.parameters.emplace_back(std::move(name), std::move(*value));
        text = trimmed(text);
    }
    return parsed;
}

}  // namespace agora::http
