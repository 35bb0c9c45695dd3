#pragma once

#include "agora/web/reportable.hpp"

namespace agora::exchange {

web::Reportable reportable_listing();

}  // namespace agora::exchange
