#include "agora/locale/translator.hpp"
#include "agora/territories/opening.hpp"

#include <chrono>

namespace agora::territories {
namespace {

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clock_at(Language language, Instant at, const locale::TimeZone& zone) {
    const locale::LocalTime time = locale::local_time(at, zone);
    return clock_text(language, time.hour * 60 + time.minute);
}

/// The weekday within the coming six days, else the date.
std::string day_text(Language language, Date day, Date today) {
    constexpr int kThursdayOfDayZero = 3;
    if (day < today + std::chrono::days{7}) {
        const auto weekday = static_cast<int>((to_days(day) + kThursdayOfDayZero) % 7) + 1;
        return locale::weekday_name(language, weekday);
    }
    return locale::date(language, day, locale::DateStyle::weekday);
}

Message open_message(const OpenState& state, const locale::TimeZone& zone, Instant now,
                     Language language) {
    if (!state.until) return {tr("Open"), {}};
    const std::string time = clock_at(language, *state.until, zone);
    const Date today = locale::local_date(now, zone);
    // Midnight still belongs to the day that ends.
    const Date last = locale::local_date(*state.until - std::chrono::minutes{1}, zone);
    if (last == today) return {tr("Open until {time}"), {{"time", time}}};
    return {tr("Open until {day}, {time}"),
            {{"day", day_text(language, last, today)}, {"time", time}}};
}

Message closed_message(const OpenState& state, const locale::TimeZone& zone, Instant now,
                       Language language) {
    if (!state.next) return {tr("Closed"), {}};
    const std::string time = clock_at(language, *state.next, zone);
    const Date today = locale::local_date(now, zone);
    const Date day = locale::local_date(*state.next, zone);
    if (day == today) return {tr("Closed, opens at {time}"), {{"time", time}}};
    if (day == today + std::chrono::days{1}) {
        return {tr("Closed, opens tomorrow at {time}"), {{"time", time}}};
    }
    return {tr("Closed, opens {day} at {time}"),
            {{"day", day_text(language, day, today)}, {"time", time}}};
}

}  // namespace

std::string sentence_of(const OpenState& state, const locale::TimeZone& zone, Instant now,
                        const SentenceReader& reader) {
    if (!state.known) {
        return std::string{reader.translator.translate(reader.language, tr("Hours not known yet"))};
    }
    const Message message = state.open ? open_message(state, zone, now, reader.language)
                                       : closed_message(state, zone, now, reader.language);
    std::string sentence = reader.translator.text(reader.language, message);
    if (state.reason.empty()) return sentence;
    return sentence + " (" +
           std::string{reader.translator.translate(reader.language, state.reason)} + ")";
}

std::string clock_text(Language language, int minutes) {
    const std::string hour = std::to_string(minutes / 60 % 24);
    const std::string minute = two_digits(minutes % 60);
    switch (language) {
        case Language::nl:
            return hour + "." + minute;
        case Language::fr:
            return hour + "\u00A0h" + (minutes % 60 == 0 ? "" : "\u00A0" + minute);
        case Language::en:
            return hour + ":" + minute;
    }
    return hour + ":" + minute;
}

std::string blocks_text(Language language, const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        if (!text.empty()) text += ", ";
        const bool to_midnight = block.closes == 24 * 60;
        const std::string closes = to_midnight ? "24" + clock_text(language, 0).substr(1)
                                               : clock_text(language, block.closes);
        text += clock_text(language, block.opens) + "–" + closes;
    }
    return text;
}

}  // namespace agora::territories
