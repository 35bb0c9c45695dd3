#pragma once

#include "agora/web/reportable.hpp"

namespace agora::ambassadors {

web::Reportable reportable_mission();

}  // namespace agora::ambassadors
