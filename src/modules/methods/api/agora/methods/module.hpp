#pragma once

#include "agora/web/module.hpp"

namespace agora::methods {

web::Module methods_module();

}  // namespace agora::methods
