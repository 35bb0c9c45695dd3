#pragma once

#include "agora/web/module.hpp"

namespace agora::inbox {

web::Module inbox_module();

}  // namespace agora::inbox
