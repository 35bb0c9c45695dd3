#pragma once

#include "agora/web/module.hpp"

namespace agora::adoptions {

web::Module adoptions_module();

}  // namespace agora::adoptions
