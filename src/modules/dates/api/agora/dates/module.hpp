#pragma once

#include "agora/web/module.hpp"

namespace agora::dates {

web::Module dates_module();

}  // namespace agora::dates
