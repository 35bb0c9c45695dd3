#include "cleaning.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

enum class LineEnds { folded, kept };

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string folded(std::string_view text, LineEnds ends) {
    std::string out;
    out.reserve(text.size());
    char gap = 0;
    for (const char c : text) {
        if (is_space(c)) {
            if (c == '\n' && ends == LineEnds::kept) gap = '\n';
            if (gap == 0) gap = ' ';
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) continue;
        if (gap != 0 && !out.empty()) out += gap;
        gap = 0;
        out += c;
    }
    return out;
}

/// Cut roughly first, so that a text of megabytes costs no more than a long one.
std::string cleaned(std::string_view text, std::size_t most, LineEnds ends) {
    constexpr std::size_t kBytesEach = 16;
    std::size_t size = std::min(text.size(), most * kBytesEach);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    const std::string line = folded(text.substr(0, size), ends);
    std::string normal = is_valid_utf8(line) ? locale::nfc(line) : locale::repaired(line);
    if (normal.size() > most) normal = locale::shortened(normal, most);
    return normal;
}

}  // namespace

std::string one_line(std::string_view text, std::size_t most) {
    return cleaned(text, most, LineEnds::folded);
}

std::string paragraphs(std::string_view text, std::size_t most) {
    return cleaned(text, most, LineEnds::kept);
}

void add_text(Texts& texts, std::string_view language, std::string text) {
    if (text.empty() || texts.size() >= kMostCodes) return;
    const bool known = std::any_of(texts.begin(), texts.end(), [&](const LanguageText& other) {
        return other.language == language;
    });
    if (!known) texts.push_back({std::string{language}, std::move(text)});
}

void add_condition(Notice& notice, Condition condition, const std::string& lot) {
    const bool says = !condition.texts.empty() || condition.turnover || condition.references ||
                      condition.together;
    if (!says) return;
    const auto same = std::ranges::find_if(notice.conditions, [&](const Condition& one) {
        return one.texts == condition.texts && one.turnover == condition.turnover &&
               one.references == condition.references && one.together == condition.together;
    });
    Condition* known = same == notice.conditions.end() ? nullptr : &*same;
    if (known == nullptr) {
        if (notice.conditions.size() >= kMostConditions) return;
        known = &notice.conditions.emplace_back(std::move(condition));
    }
    if (!lot.empty()) add_code(known->lots, lot);
}

void add_code(std::vector<std::string>& codes, std::string code) {
    if (code.empty() || codes.size() >= kMostCodes) return;
    if (std::find(codes.begin(), codes.end(), code) == codes.end())
        codes.push_back(std::move(code));
}

void add_place(std::vector<Place>& places, Place place) {
    if (place == Place{} || places.size() >= kMostCodes) return;
    if (std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(std::move(place));
}

std::string_view text_in(const Texts& texts, std::string_view language) {
    for (const LanguageText& text : texts) {
        if (text.language == language) return text.text;
    }
    return texts.empty() ? std::string_view{} : std::string_view{texts.front().text};
}

}  // namespace agora::notices
