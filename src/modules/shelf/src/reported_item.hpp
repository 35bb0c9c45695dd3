#pragma once

#include "agora/web/reportable.hpp"

namespace agora::shelf {

web::Reportable reportable_item();

}  // namespace agora::shelf
