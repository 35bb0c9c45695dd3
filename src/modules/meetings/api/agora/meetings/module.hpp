#pragma once

#include "agora/web/module.hpp"

namespace agora::meetings {

web::Module meetings_module();

}  // namespace agora::meetings
