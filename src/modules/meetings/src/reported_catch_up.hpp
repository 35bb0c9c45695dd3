#pragma once

#include "agora/web/reportable.hpp"

namespace agora::meetings {

web::Reportable reportable_catch_up();

}  // namespace agora::meetings
