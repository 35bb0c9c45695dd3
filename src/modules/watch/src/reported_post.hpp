#pragma once

#include "agora/web/reportable.hpp"

namespace agora::watch {

web::Reportable reportable_post();

}  // namespace agora::watch
