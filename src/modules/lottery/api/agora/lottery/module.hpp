#pragma once

#include "agora/web/module.hpp"

namespace agora::lottery {

web::Module lottery_module();

}  // namespace agora::lottery
