#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"

#include <array>
#include <cstdio>

namespace agora {
namespace {

std::optional<int> two_digits(std::string_view text, std::size_t at, int most) {
    if (at + 2 > text.size()) return std::nullopt;
    const char tens = text[at];
    const char ones = text[at + 1];
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return std::nullopt;
    const int value = (tens - '0') * 10 + (ones - '0');
    if (value > most) return std::nullopt;
    return value;
}

/// Minutes east of UTC for "Z", "+01:00" or "-05:30".
std::optional<int> offset_minutes(std::string_view text) {
    if (text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const auto hours = two_digits(text, 1, 23);
    const auto minutes = two_digits(text, 4, 59);
    if (!hours || !minutes) return std::nullopt;
    const int total = *hours * 60 + *minutes;
    return text[0] == '-' ? -total : total;
}

}  // namespace

std::string to_iso(Instant at) {
    const Date date = utc_date(at);
    const std::int64_t second = (at - start_of(date)).count() / 1'000'000;
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year,
                  date.month, date.day, static_cast<int>(second / 3600),
                  static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    return buffer.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto date = parse_date(text.substr(0, 10));
    const auto hour = two_digits(text, 11, 23);
    const auto minute = two_digits(text, 14, 59);
    const auto second = two_digits(text, 17, 59);
    if (!date || !hour || !minute || !second) return std::nullopt;

    std::size_t position = 19;
    std::int64_t fraction = 0;
    if (text[position] == '.') {
        std::int64_t unit = 100'000;
        for (++position; position < text.size() && text[position] >= '0' && text[position] <= '9';
             ++position) {
            fraction += (text[position] - '0') * unit;
            unit /= 10;
        }
    }
    const auto offset = offset_minutes(text.substr(position));
    if (!offset) return std::nullopt;
    const std::int64_t seconds =
        to_days(*date) * 86'400 + *hour * 3600 + *minute * 60 + *second - *offset * 60;
    return Instant::from_microseconds(seconds * 1'000'000 + fraction);
}

}  // namespace agora
