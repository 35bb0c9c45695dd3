#pragma once

#include "agora/web/reportable.hpp"

namespace agora::adoptions {

web::Reportable reportable_adoption();

}  // namespace agora::adoptions
