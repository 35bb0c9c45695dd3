#pragma once

#include "acting.hpp"
#include "agora/adoptions/adoption.hpp"

namespace agora::adoptions {

/// Asks the animators once when nothing moved for the weeks of a setting, and makes free again what
/// nobody answered for, or whose group has ended. For each running adoption one transaction.
void care_for_the_quiet(web::Services& services, Instant now);

}  // namespace agora::adoptions
