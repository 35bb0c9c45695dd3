#pragma once

#include "agora/web/reportable.hpp"

namespace agora::lottery {

web::Reportable reportable_draw();

}  // namespace agora::lottery
