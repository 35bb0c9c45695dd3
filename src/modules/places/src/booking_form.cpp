#include "booking_form.hpp"

namespace agora::places {
namespace {

/// "09:30" as minutes; the form checked its shape.
int minutes_of(std::string_view time) {
    constexpr std::size_t kColon = 2;
    constexpr std::size_t kLength = 5;
    if (time.size() < kLength || time[kColon] != ':') return 0;
    const auto digit = [&](std::size_t at) { return time[at] - '0'; };
    return (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
}

}  // namespace

fields::NameValues first_values(const web::Call& call) {
    fields::NameValues values{{"from", "09:00"}, {"until", "10:00"}, {"weeks", "1"}};
    if (const auto day = parse_date(call.query("day"))) values.add("day", to_string(*day));
    return values;
}

Wanted wanted_of(const fields::Filled<TypedBooking>& typed) {
    const TypedBooking& value = typed.value;
    return {.day = value.day.value_or(Date{}),
            .from = minutes_of(value.from),
            .until = minutes_of(value.until),
            .weeks = static_cast<int>(value.weeks),
            .skips_taken = value.skips_taken,
            .purpose = std::string{trimmed(value.purpose)}};
}

}  // namespace agora::places
