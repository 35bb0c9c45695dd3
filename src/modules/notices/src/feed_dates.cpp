#include "agora/notices/feed.hpp"

#include "moments.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace agora::notices {
namespace {

constexpr std::size_t kLongest = 100;

struct Month {
    std::string_view start;  ///< how its name begins in English, Dutch and French, folded
    int number = 0;
};
constexpr std::array<Month, 20> kMonths{{
    {"jan", 1}, {"feb", 2}, {"fev", 2}, {"mar", 3}, {"maa", 3},  {"mrt", 3},  {"apr", 4},
    {"avr", 4}, {"may", 5}, {"mei", 5}, {"mai", 5}, {"juin", 6}, {"jun", 6},  {"juil", 7},
    {"jul", 7}, {"aug", 8}, {"aou", 8}, {"sep", 9}, {"nov", 11}, {"dec", 12},
}};
constexpr std::array<std::string_view, 2> kOctober{"oct", "okt"};

struct Zone {
    std::string_view name;
    int minutes = 0;
};
constexpr std::array<Zone, 25> kZones{{
    {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},     {"wet", 0},
    {"west", 60},  {"bst", 60},   {"cet", 60},   {"met", 60},    {"cest", 120},
    {"mest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},   {"jst", 540},
    {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300},  {"mst", -420},
    {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"hst", -600},
}};

/// What has been found of a date that is written in words.
struct Parts {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<std::int64_t> seconds;
    int zone_minutes = 0;
    bool afternoon = false;
    bool morning = false;
    bool has_too_many = false;
};

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

std::optional<int> month_of(std::string_view word) {
    if (std::find(kOctober.begin(), kOctober.end(), word.substr(0, 3)) != kOctober.end()) return 10;
    const auto found = std::find_if(kMonths.begin(), kMonths.end(), [&](const Month& month) {
        return word.starts_with(month.start);
    });
    return found == kMonths.end() ? std::nullopt : std::optional{found->number};
}

/// "+0100", "-05:00" or "gmt+1".
std::optional<int> offset_of(std::string_view text) {
    if (text.starts_with("gmt") || text.starts_with("utc")) text.remove_prefix(3);
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    std::string digits;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ':')
            return std::nullopt;
    }
    if (digits.size() < 2 || digits.size() > 4) return std::nullopt;
    if (digits.size() <= 2) digits += "00";
    if (digits.size() == 3) digits.insert(0, "0");
    const int minutes = *number_of(digits.substr(0, 2)) * 60 + *number_of(digits.substr(2));
    return text[0] == '-' ? -minutes : minutes;
}

std::optional<std::int64_t> time_of(std::string_view text) {
    const std::vector<std::string_view> parts = split(text.substr(0, text.find('.')), ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    std::int64_t seconds = 0;
    for (std::size_t at = 0; at < 3; ++at) {
        const auto value =
            at < parts.size() && !parts[at].empty() ? number_of(parts[at]) : std::optional{0};
        if (!value || *value > (at == 0 ? 24 : 60)) return std::nullopt;
        seconds = seconds * 60 + *value;
    }
    return seconds;
}

/// A year of two digits is of this century up to 68, as POSIX has it.
int whole_year(int year) {
    if (year >= 100) return year;
    return year < 69 ? 2000 + year : 1900 + year;
}

/// The first of two numbers is the day unless it can't be; the other is the year.
void take_number(int value, std::size_t digits, Parts& parts) {
    const bool is_day = digits < 3 && value <= 31 && !parts.day;
    if (is_day)
        parts.day = value;
    else if (!parts.year)
        parts.year = whole_year(value);
    else
        parts.has_too_many = true;
}

void take_word(std::string_view word, Parts& parts) {
    if (word == "am") {
        parts.morning = true;
    } else if (word == "pm") {
        parts.afternoon = true;
    } else if (const auto offset = offset_of(word)) {
        parts.zone_minutes = *offset;
    } else if (const auto zone =
                   std::find_if(kZones.begin(), kZones.end(),
                                [&](const Zone& known) { return known.name == word; });
               zone != kZones.end()) {
        parts.zone_minutes = zone->minutes;
    } else if (!parts.month) {
        parts.month = month_of(word);
    }
}

void take(std::string_view token, Parts& parts) {
    if (token.find(':') != std::string_view::npos && !offset_of(token)) {
        // "14:55z" and "16:00+0100" have their zone attached.
        const std::size_t zone = std::min(token.find_first_not_of("0123456789:."), token.size());
        if (!parts.seconds) parts.seconds = time_of(token.substr(0, zone));
        if (zone < token.size()) take_word(token.substr(zone), parts);
    } else if (const auto number = number_of(token)) {
        take_number(*number, token.size(), parts);
    } else {
        take_word(token, parts);
    }
}

/// Pieces between spaces, commas and slashes; "31-Dec-2003" is three.
std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens(1);
    const std::string folded = locale::fold(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        const bool letter_beside = c == '-' && at > 0 && at + 1 < folded.size() &&
                                   (std::isalpha(static_cast<unsigned char>(folded[at - 1])) != 0 ||
                                    std::isalpha(static_cast<unsigned char>(folded[at + 1])) != 0);
        if (c == ' ' || c == ',' || c == '/' || c == '(' || c == ')' || letter_beside)
            tokens.emplace_back();
        else
            tokens.back() += c;
    }
    std::erase(tokens, "");
    return tokens;
}

/// RFC 822, asctime and their kin.
std::optional<Instant> in_words(std::string_view text) {
    Parts parts;
    for (const std::string& token : tokens_of(text)) take(token, parts);
    if (parts.has_too_many || !parts.year || !parts.month || !parts.day || *parts.year > 9999)
        return std::nullopt;
    const Date day{*parts.year, *parts.month, *parts.day};
    if (!parse_date(to_string(day))) return std::nullopt;
    std::int64_t seconds = parts.seconds.value_or(0);
    constexpr std::int64_t kNoon = 12 * 3600;
    if (parts.afternoon && seconds < kNoon) seconds += kNoon;
    if (parts.morning && seconds >= kNoon && seconds < kNoon + 3600) seconds -= kNoon;
    return start_of(day) + std::chrono::seconds{seconds} - std::chrono::minutes{parts.zone_minutes};
}

/// W3CDTF allows a year or a month alone.
std::optional<Instant> in_numbers(std::string_view text) {
    if (const auto at = parse_moment(text, "UTC")) return at;
    std::string longer{text};
    if (text.size() == 4 && number_of(text)) longer += "-01-01";
    if (text.size() == 7 && text[4] == '-') longer += "-01";
    return longer.size() == text.size() ? std::nullopt : parse_moment(longer, "UTC");
}

}  // namespace

std::optional<Instant> parse_feed_date(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    if (const auto at = in_numbers(text)) return at;
    return in_words(text);
}

}  // namespace agora::notices
