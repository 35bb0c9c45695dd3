#include "moments.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

/// A text with its zone cut off: "Z", "+01:00", "+0100" or nothing.
struct Zoned {
    std::string_view text;
    std::string zone;
};

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Zoned without_zone(std::string_view text) {
    text = trimmed(text);
    if (text.ends_with('Z') || text.ends_with('z'))
        return {trimmed(text.substr(0, text.size() - 1)), "Z"};
    for (const std::size_t size : {std::size_t{6}, std::size_t{5}}) {
        if (text.size() <= size + 3) continue;
        const std::string_view tail = text.substr(text.size() - size);
        if (tail[0] != '+' && tail[0] != '-') continue;
        const std::string_view hours = tail.substr(1, 2);
        const std::string_view minutes = tail.substr(size - 2);
        if (!all_digits(hours) || !all_digits(minutes) || (size == 6 && tail[3] != ':')) continue;
        return {trimmed(text.substr(0, text.size() - size)),
                std::string{tail.substr(0, 3)} + ":" + std::string{minutes}};
    }
    return {text, {}};
}

std::optional<Date> day_of(std::string_view text) {
    if (text.size() == 8 && all_digits(text)) {
        return parse_date(std::string{text.substr(0, 4)} + "-" + std::string{text.substr(4, 2)} +
                          "-" + std::string{text.substr(6, 2)});
    }
    return parse_date(text);
}

/// "12:00", "12:00:30", "9:00" or "12:00:30.123" as seconds of the day; 24:00 is its end.
std::optional<std::int64_t> seconds_of(std::string_view text) {
    text = text.substr(0, text.find('.'));
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    std::int64_t seconds = 0;
    for (std::size_t at = 0; at < 3; ++at) {
        const std::string_view part = at < parts.size() ? parts[at] : "00";
        if (part.size() > 2 || !all_digits(part)) return std::nullopt;
        const int value = part.size() == 1 ? part[0] - '0' : (part[0] - '0') * 10 + part[1] - '0';
        if (at > 0 && value > 59) return std::nullopt;
        seconds = seconds * 60 + value;
    }
    return seconds <= kSecondsOfDay ? std::optional{seconds} : std::nullopt;
}

std::optional<std::int64_t> offset_seconds(std::string_view zone) {
    if (zone == "Z") return 0;
    if (zone.size() != 6) return std::nullopt;
    const auto number = [&](std::size_t at) { return (zone[at] - '0') * 10 + zone[at + 1] - '0'; };
    const std::int64_t seconds = (number(1) * 60 + number(4)) * 60;
    if (number(1) > 14 || number(4) > 59) return std::nullopt;
    return zone[0] == '-' ? -seconds : seconds;
}

std::optional<Deadline> moment_of(Date day, std::int64_t seconds, std::string zone,
                                  std::string_view fallback) {
    Deadline at;
    if (!zone.empty()) {
        const auto offset = offset_seconds(zone);
        if (!offset) return std::nullopt;
        at.at = Instant::from_seconds(to_days(day) * kSecondsOfDay + seconds - *offset);
        at.zone = std::move(zone);
        return at;
    }
    const locale::LocalTime local{day, static_cast<int>(seconds / 3600),
                                  static_cast<int>(seconds / 60 % 60)};
    at.zone_assumed = true;
    at.zone = fallback.empty() ? "UTC" : std::string{fallback};
    at.at = locale::instant_of(local, {at.zone}) + std::chrono::seconds{seconds % 60};
    return at;
}

}  // namespace

std::optional<Deadline> parse_deadline(std::string_view date, std::string_view time,
                                       std::string_view zone) {
    const Zoned day_text = without_zone(date);
    const Zoned time_text = without_zone(time);
    const auto day = day_of(day_text.text);
    if (!day) return std::nullopt;
    const bool whole_day = time_text.text.empty();
    const auto seconds = whole_day ? std::optional{kSecondsOfDay - 1} : seconds_of(time_text.text);
    if (!seconds) return std::nullopt;
    // 24:00 is the first moment of the next day.
    const Date that_day = date_from_days(to_days(*day) + *seconds / kSecondsOfDay);
    auto at = moment_of(that_day, *seconds % kSecondsOfDay,
                        time_text.zone.empty() ? day_text.zone : time_text.zone, zone);
    if (at) at->whole_day = whole_day;
    return at;
}

std::optional<Deadline> parse_deadline(std::string_view moment, std::string_view zone) {
    moment = trimmed(moment);
    const std::size_t day_size = moment.size() >= 8 && all_digits(moment.substr(0, 8)) ? 8 : 10;
    const std::string_view rest = moment.substr(std::min(day_size, moment.size()));
    if (rest.starts_with('T') || rest.starts_with(' '))
        return parse_deadline(moment.substr(0, day_size), rest.substr(1), zone);
    return parse_deadline(moment, {}, zone);
}

std::optional<Instant> parse_moment(std::string_view moment, std::string_view zone) {
    const auto at = parse_deadline(moment, zone);
    if (!at) return std::nullopt;
    if (!at->whole_day) return at->at;
    const auto first = parse_deadline(moment, "00:00", zone);
    return first ? std::optional{first->at} : std::nullopt;
}

}  // namespace agora::notices
