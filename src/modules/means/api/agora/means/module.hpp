#pragma once

#include "agora/web/module.hpp"

namespace agora::means {

web::Module means_module();

}  // namespace agora::means
