#include "agora/territories/hours_text.hpp"

#include "agora/locale/prefix_index.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace agora::territories {
namespace {

constexpr std::size_t kMostBlocks = 6;
constexpr std::array<std::string_view, 7> kClosed{"",    "-",     "closed", "gesloten",
                                                  "toe", "dicht", "ferme"};
constexpr std::array<std::string_view, 12> kBetween{"tot", "to",  "until", "a",    "jusqu", "en",
                                                    "et",  "and", "van",   "from", "de",    "uur"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Walks through what was typed, folded; knows where it stands.
class Scanner {
 public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// Goes over separators and known words; false when something else stands there.
    bool skip() {
        while (at_ < text_.size() && !is_digit(text_[at_])) {
            if (!is_letter(text_[at_])) {
                const std::string_view allowed = " ,;-/+&.'|()\n\t";
                // What is not ASCII can only be a dash or a quotation mark.
                if (static_cast<unsigned char>(text_[at_]) < 0x80 &&
                    allowed.find(text_[at_]) == std::string_view::npos) {
                    return false;
                }
                ++at_;
                continue;
            }
            const std::size_t start = at_;
            while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
            const std::string_view word = text_.substr(start, at_ - start);
            if (std::ranges::find(kBetween, word) == kBetween.end()) return false;
        }
        return true;
    }
    bool at_end() const { return at_ == text_.size(); }

    /// "9", "09:30", "9.30", "9u30", "9 h 30", "0930" in minutes.
    std::optional<int> time() {
        const auto first = number();
        if (!first || first->digits > 4) return std::nullopt;
        if (first->digits > 2) return minutes(first->value / 100, first->value % 100);
        const std::size_t after_hour = at_;
        const bool has_letter = unit();
        if (has_letter || point()) {
            const auto second = number();
            if (second && second->digits == 2) return minutes(first->value, second->value);
            if (second || !has_letter) return std::nullopt;
            at_ = after_hour;
            unit();
        }
        return minutes(first->value, 0);
    }

 private:
    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    std::optional<Number> number() {
        Number number;
        while (at_ < text_.size() && is_digit(text_[at_]) && number.digits < 5) {
            number.value = number.value * 10 + (text_[at_++] - '0');
            ++number.digits;
        }
        return number.digits == 0 ? std::nullopt : std::optional{number};
    }
    bool point() {
        if (at_ + 1 < text_.size() && (text_[at_] == ':' || text_[at_] == '.') &&
            is_digit(text_[at_ + 1])) {
            ++at_;
            return true;
        }
        return false;
    }
    /// The h or u of an hour, with the spaces around it.
    bool unit() {
        std::size_t at = at_;
        while (at < text_.size() && text_[at] == ' ') ++at;
        if (at >= text_.size() || (text_[at] != 'h' && text_[at] != 'u')) return false;
        if (at + 1 < text_.size() && is_letter(text_[at + 1])) return false;
        at_ = ++at;
        while (at < text_.size() && text_[at] == ' ') ++at;
        if (at < text_.size() && is_digit(text_[at])) at_ = at;
        return true;
    }
    static std::optional<int> minutes(int hour, int minute) {
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return std::nullopt;
        return hour * 60 + minute;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Folded, with each space of its own kind as a plain one.
std::string plain(std::string_view typed) {
    std::string text = locale::fold(typed);
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space)) {
            text.replace(at, space.size(), " ");
        }
    }
    return std::string{trimmed(text)};
}

}  // namespace

RefusalText refusal_text(HoursRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case HoursRefusal::hours_malformed:
            return {"hours_malformed", field,
                    tr("We cannot read these hours. Write them like 9:00-12:30, 13:30-17:00.")};
        case HoursRefusal::hours_overlap:
            return {"hours_overlap", field, tr("Two blocks of this day overlap.")};
        case HoursRefusal::hours_end_before_start:
            return {"hours_end_before_start", field,
                    tr("A block ends before it starts. Past midnight, split it over two days.")};
        case HoursRefusal::too_many_blocks:
            return {"too_many_blocks", field, tr("At most six blocks a day.")};
    }
    return {};
}

Result<std::vector<Block>> parse_blocks(std::string_view typed, std::string_view field) {
    const auto refused = [&](HoursRefusal refusal) { return Refusal{refusal, std::string{field}}; };
    const std::string text = plain(typed);
    std::vector<Block> blocks;
    if (std::ranges::find(kClosed, text) != kClosed.end()) return blocks;
    Scanner scanner(text);
    std::vector<int> times;
    for (;;) {
        if (!scanner.skip()) return refused(HoursRefusal::hours_malformed);
        if (scanner.at_end()) break;
        const auto time = scanner.time();
        if (!time) return refused(HoursRefusal::hours_malformed);
        times.push_back(*time);
    }
    if (times.empty() || times.size() % 2 != 0) return refused(HoursRefusal::hours_malformed);
    if (times.size() / 2 > kMostBlocks) return refused(HoursRefusal::too_many_blocks);
    for (std::size_t i = 0; i < times.size(); i += 2) {
        if (times[i + 1] <= times[i]) return refused(HoursRefusal::hours_end_before_start);
        blocks.push_back({times[i], times[i + 1]});
    }
    std::ranges::sort(blocks);
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (blocks[i].opens < blocks[i - 1].closes) return refused(HoursRefusal::hours_overlap);
    }
    return blocks;
}

}  // namespace agora::territories
