#pragma once

#include "agora/web/module.hpp"

namespace agora::matching {

web::Module matching_module();

}  // namespace agora::matching
