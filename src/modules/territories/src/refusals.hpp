#pragma once

#include "agora/base/result.hpp"

namespace agora::territories {

/// What changing an office can be refused for.
enum class OfficeRefusal {
    office_not_found,
    office_is_not_yours,
    town_unknown,
    language_missing,
    position_incomplete,
    position_not_on_earth,
    zone_unknown,
    days_out_of_order,
    day_is_past,
    too_many_days,
    day_not_special,
};
RefusalText refusal_text(OfficeRefusal refusal);

}  // namespace agora::territories
