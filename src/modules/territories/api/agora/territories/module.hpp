#pragma once

#include "agora/web/module.hpp"

namespace agora::territories {

web::Module territories_module();

}  // namespace agora::territories
