#pragma once

#include "agora/web/module.hpp"

namespace agora::findability {

web::Module findability_module();

}  // namespace agora::findability
