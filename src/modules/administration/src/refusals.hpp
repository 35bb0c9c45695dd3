#pragma once

#include "agora/base/result.hpp"

namespace agora::administration {

enum class AdministrationRefusal {
    reason_missing,
    another_address,
    no_such_number,
    job_not_failed,
    colour_malformed,
    line_break_in_setting,
    period_malformed,
    person_or_period_missing,
};
RefusalText refusal_text(AdministrationRefusal refusal);

}  // namespace agora::administration
