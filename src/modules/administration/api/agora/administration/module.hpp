#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

web::Module administration_module();

}  // namespace agora::administration
