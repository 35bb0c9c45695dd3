#pragma once

#include "agora/web/module.hpp"

namespace agora::kit {

web::Module kit_module();

}  // namespace agora::kit
