#include "lines.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "values.hpp"

#include <algorithm>

namespace agora::calendar {
namespace {

struct Raw {
    std::int64_t number = 0;
    std::string text;
};

struct Unfolded {
    std::vector<Raw> lines;
    bool cut = false;
};

/// A line that begins with a space or a tab belongs to the one before it. Folding may stand inside a
/// letter, so that letters are looked at afterwards.
Unfolded unfold(std::string_view bytes, std::size_t most) {
    Unfolded unfolded;
    std::int64_t number = 0;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        const bool both = bytes.substr(end).starts_with("\r\n");
        bytes.remove_prefix(std::min(bytes.size(), end + (both ? 2 : 1)));
        ++number;
        if (line.empty()) continue;
        const bool folded = line.front() == ' ' || line.front() == '\t';
        if (folded && !unfolded.lines.empty()) {
            unfolded.lines.back().text += line.substr(1);
            continue;
        }
        if (unfolded.lines.size() == most) {
            unfolded.cut = true;
            break;
        }
        unfolded.lines.push_back({number, std::string{line}});
    }
    return unfolded;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

/// Up to the next of these marks that no quotes hold; the whole when there is none.
std::size_t end_of_part(std::string_view text, std::string_view marks) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && marks.find(text[at]) != std::string_view::npos) return at;
    }
    return text.size();
}

std::string unquoted(std::string_view text) {
    std::string plain{trimmed(text)};
    std::erase(plain, '"');
    return plain;
}

Line line_of(const Raw& raw) {
    const std::string_view text = raw.text;
    const Line malformed{raw.number, {}, {}, raw.text};
    std::size_t at = end_of_part(text, ";:");
    Line line{raw.number, upper_name(text.substr(0, at)), {}, {}};
    if (at == text.size() || !is_name(line.name)) return malformed;
    while (text[at] == ';') {
        const std::string_view rest = text.substr(at + 1);
        const std::size_t end = end_of_part(rest, ";:");
        if (end == rest.size()) return malformed;
        const std::string_view part = rest.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos) {
            line.parameters.push_back(
                {upper_name(part.substr(0, equals)), unquoted(part.substr(equals + 1))});
        }
        at += end + 1;
    }
    line.value = text.substr(at + 1);
    return line;
}

}  // namespace

std::string_view Line::parameter(std::string_view wanted) const {
    const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
    return found == parameters.end() ? std::string_view{} : std::string_view{found->value};
}

Lines read_lines(std::string_view bytes, std::size_t most) {
    const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    std::string decoded;
    if (wide) {
        decoded = locale::to_utf8(bytes, locale::guess_charset(bytes)).value_or("");
        bytes = decoded;
    }
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
    Unfolded unfolded = unfold(bytes, most);
    const bool clean =
        std::ranges::all_of(unfolded.lines, [](const Raw& raw) { return is_valid_utf8(raw.text); });
    const std::string charset = clean ? "UTF-8" : locale::guess_charset(bytes);
    Lines lines{{}, unfolded.cut};
    for (Raw& raw : unfolded.lines) {
        if (!is_valid_utf8(raw.text)) {
            raw.text = locale::repaired(locale::to_utf8(raw.text, charset).value_or(raw.text));
        }
        lines.lines.push_back(line_of(raw));
    }
    return lines;
}

}  // namespace agora::calendar
