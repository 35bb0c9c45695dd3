#pragma once

#include "agora/web/module.hpp"

namespace agora::credits {

web::Module credits_module();

}  // namespace agora::credits
