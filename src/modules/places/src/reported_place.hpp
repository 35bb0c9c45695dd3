#pragma once

#include "agora/web/reportable.hpp"

namespace agora::places {

web::Reportable reportable_place();

}  // namespace agora::places
