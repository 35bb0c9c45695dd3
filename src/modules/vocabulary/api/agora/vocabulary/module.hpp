#pragma once

#include "agora/web/module.hpp"

namespace agora::vocabulary {

web::Module vocabulary_module();

}  // namespace agora::vocabulary
