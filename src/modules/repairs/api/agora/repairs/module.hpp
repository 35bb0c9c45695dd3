#pragma once

#include "agora/web/module.hpp"

namespace agora::repairs {

web::Module repairs_module();

}  // namespace agora::repairs
