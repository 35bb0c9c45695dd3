#pragma once

#include "agora/web/module.hpp"

namespace agora::shelf {

web::Module shelf_module();

}  // namespace agora::shelf
