#pragma once

#include "agora/web/module.hpp"

namespace agora::calls {

web::Module calls_module();

}  // namespace agora::calls
