#pragma once

#include "agora/web/module.hpp"

namespace agora::exchange {

web::Module exchange_module();

}  // namespace agora::exchange
