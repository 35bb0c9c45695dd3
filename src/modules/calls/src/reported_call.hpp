#pragma once

#include "agora/web/reportable.hpp"

namespace agora::calls {

web::Reportable reportable_call();

}  // namespace agora::calls
