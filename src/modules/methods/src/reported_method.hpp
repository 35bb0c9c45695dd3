#pragma once

#include "agora/web/reportable.hpp"

namespace agora::methods {

web::Reportable reportable_method();

}  // namespace agora::methods
