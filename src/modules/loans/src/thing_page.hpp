#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/answer.hpp"

#include <array>

namespace agora::loans {

/// The two forms of the page of a thing, as they stand.
struct ThingForms {
    fields::FormState reservation = {};
    fields::FormState waiting = {};
};
/// The page of the thing of the address, with what was wrong in one of its forms.
http::Response thing_page(web::Call& call, const ThingForms& forms);

inline constexpr std::array kReservationForm{
    fields::FormField{.name = "first_day",
                      .type = fields::FieldType::date,
                      .label = tr("First day"),
                      .required = true},
    fields::FormField{.name = "last_day",
                      .type = fields::FieldType::date,
                      .label = tr("Last day"),
                      .hint = tr("It is back on that day."),
                      .required = true},
    fields::FormField{.name = "slot",
                      .type = fields::FieldType::select,
                      .label = tr("Picked up on the first day"),
                      .required = true},
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("What for, and what else should be known?"),
                      .hint = tr("Only who lends it reads this."),
                      .maximum = 1000,
                      .rows = 3},
};

inline constexpr std::array kWaitingForm{
    fields::FormField{.name = "days",
                      .type = fields::FieldType::number,
                      .label = tr("For how many days do you need it?"),
                      .required = true,
                      .least = 1,
                      .most = 180},
};

}  // namespace agora::loans
