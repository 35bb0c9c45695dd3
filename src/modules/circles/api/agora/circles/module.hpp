#pragma once

#include "agora/web/module.hpp"

namespace agora::circles {

web::Module circles_module();

}  // namespace agora::circles
