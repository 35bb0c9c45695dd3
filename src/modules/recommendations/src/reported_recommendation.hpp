#pragma once

#include "agora/web/reportable.hpp"

namespace agora::recommendations {

web::Reportable reportable_recommendation();

}  // namespace agora::recommendations
