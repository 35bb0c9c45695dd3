#include "values.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace agora::calendar {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const bool all =
        !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!all) return std::nullopt;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} ? std::optional{value} : std::nullopt;
}

struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
};

/// "HHMMSS", or without the seconds.
std::optional<Clock> parse_clock(std::string_view text) {
    constexpr std::size_t kShort = 4;
    constexpr std::size_t kLong = 6;
    if (text.size() != kShort && text.size() != kLong) return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(2, 2));
    const auto second = text.size() == kLong ? digits(text.substr(kShort)) : 0;
    if (!hour || !minute || !second) return std::nullopt;
    return Clock{*hour, *minute, *second};
}

std::optional<std::int64_t> day_of(std::string_view text) {
    constexpr std::size_t kWritten = 8;
    if (text.size() != kWritten || !digits(text)) return std::nullopt;
    std::string iso{text};
    iso.insert(6, "-");
    iso.insert(4, "-");
    const auto date = parse_date(iso);
    return date ? std::optional{to_days(*date)} : std::nullopt;
}

/// Takes "12D" off the front; nothing when there is no number or no unit.
struct Amount {
    std::int64_t value = 0;
    char unit = 0;
};
std::optional<Amount> take_amount(std::string_view& text) {
    constexpr std::size_t kMostDigits = 9;
    const std::size_t end = text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos || end > kMostDigits) return std::nullopt;
    const Amount amount{digits(text.substr(0, end)).value_or(0), text[end]};
    text.remove_prefix(end + 1);
    return amount;
}

std::int64_t seconds_of(char unit) {
    switch (unit) {
        case 'H':
            return 3600;
        case 'M':
            return 60;
        case 'S':
            return 1;
        default:
            return 0;
    }
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
    constexpr std::size_t kDay = 8;
    text = trimmed(text);
    const auto day = day_of(text.substr(0, std::min(kDay, text.size())));
    if (!day) return std::nullopt;
    Moment moment{*day * kDaySeconds, true, false};
    text.remove_prefix(kDay);
    if (text.empty()) return moment;
    if (text.front() != 'T' && text.front() != 't') return std::nullopt;
    text.remove_prefix(1);
    moment.is_date = false;
    moment.is_utc = text.ends_with('Z') || text.ends_with('z');
    if (moment.is_utc) text.remove_suffix(1);
    const auto clock = parse_clock(text);
    if (!clock || clock->hour > 24 || clock->minute > 59 || clock->second > 60) return std::nullopt;
    const std::int64_t second =
        clock->hour * 3600LL + clock->minute * 60LL + std::min(clock->second, 59);
    moment.at += std::min(second, kDaySeconds - 1);
    return moment;
}

std::optional<Length> parse_length(std::string_view text) {
    constexpr std::int64_t kMostDays = 3660;
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    if (!text.starts_with('P')) return std::nullopt;
    text.remove_prefix(1);
    Length length;
    bool in_time = false;
    bool any = false;
    while (!text.empty()) {
        if (!in_time && text.front() == 'T') {
            in_time = true;
            text.remove_prefix(1);
            continue;
        }
        const auto amount = take_amount(text);
        if (!amount) return std::nullopt;
        any = true;
        if (!in_time && (amount->unit == 'W' || amount->unit == 'D')) {
            length.days += amount->value * (amount->unit == 'W' ? 7 : 1);
        } else if (in_time && seconds_of(amount->unit) > 0) {
            length.seconds += amount->value * seconds_of(amount->unit);
        } else {
            return std::nullopt;
        }
    }
    const bool short_enough = length.days <= kMostDays && length.seconds <= kMostDays * kDaySeconds;
    return any && short_enough ? std::optional{length} : std::nullopt;
}

std::optional<std::int64_t> parse_offset(std::string_view text) {
    text = trimmed(text);
    const bool signed_one = text.starts_with('+') || text.starts_with('-');
    const auto clock = signed_one ? parse_clock(text.substr(1)) : std::nullopt;
    if (!clock || clock->hour > 23 || clock->minute > 59 || clock->second > 59) return std::nullopt;
    const std::int64_t seconds = clock->hour * 3600LL + clock->minute * 60LL + clock->second;
    return text.front() == '-' ? -seconds : seconds;
}

std::string upper_name(std::string_view text) {
    std::string name{trimmed(text)};
    for (char& c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return name;
}

std::string plain_text(std::string_view value) {
    std::string plain;
    const auto add = [&plain](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
        if (!control) plain += c == '\t' ? ' ' : c;
    };
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            add(value[at]);
            continue;
        }
        const char escaped = value[++at];
        add(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
    }
    return std::string{trimmed(plain)};
}

std::string cut_text(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    const auto is_inside = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (most > 0 && is_inside(most)) --most;
    text.resize(most);
    return text;
}

}  // namespace agora::calendar
