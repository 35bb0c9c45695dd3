#pragma once

#include "agora/web/module.hpp"

namespace agora::ambassadors {

web::Module ambassadors_module();

}  // namespace agora::ambassadors
