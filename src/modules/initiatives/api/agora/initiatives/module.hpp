#pragma once

#include "agora/web/module.hpp"

namespace agora::initiatives {

web::Module initiatives_module();

}  // namespace agora::initiatives
