#pragma once

#include "agora/web/reportable.hpp"

namespace agora::work {

web::Reportable reportable_demand();

}  // namespace agora::work
