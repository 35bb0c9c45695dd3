#pragma once

#include "agora/web/module.hpp"

namespace agora::recommendations {

web::Module recommendations_module();

}  // namespace agora::recommendations
