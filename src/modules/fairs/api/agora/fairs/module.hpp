#pragma once

#include "agora/web/module.hpp"

namespace agora::fairs {

web::Module fairs_module();

}  // namespace agora::fairs
