#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/web/call.hpp"
#include "book.hpp"

#include <array>

namespace agora::places {

inline constexpr std::array kBookingForm{
    fields::FormField{
        .name = "day", .type = fields::FieldType::date, .label = tr("Which day"), .required = true},
    fields::FormField{
        .name = "from", .type = fields::FieldType::time, .label = tr("From"), .required = true},
    fields::FormField{.name = "until",
                      .type = fields::FieldType::time,
                      .label = tr("Until what time"),
                      .required = true},
    fields::FormField{.name = "weeks",
                      .type = fields::FieldType::number,
                      .label = tr("For how many weeks, every week on this day"),
                      .hint = tr("1: only this once."),
                      .required = true,
                      .least = 1,
                      .most = kMostWeeks},
    fields::FormField{.name = "skips_taken",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Leave out the dates on which it is taken.")},
    fields::FormField{.name = "purpose",
                      .label = tr("What for"),
                      .hint = tr("Only who looks after the place reads it."),
                      .maximum = 120},
};

struct TypedBooking {
    std::optional<Date> day;
    std::string from;
    std::string until;
    std::int64_t weeks = 1;
    bool skips_taken = false;
    std::string purpose;
};
AGORA_FIELDS(TypedBooking, day, from, until, weeks, skips_taken, purpose)

/// A day of the address, else nothing, for one hour from nine on.
fields::NameValues first_values(const web::Call& call);
/// What was typed.
Wanted wanted_of(const fields::Filled<TypedBooking>& typed);

}  // namespace agora::places
