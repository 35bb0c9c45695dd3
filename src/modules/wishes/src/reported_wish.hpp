#pragma once

#include "agora/web/reportable.hpp"

namespace agora::wishes {

web::Reportable reportable_wish();

}  // namespace agora::wishes
