#pragma once

#include "agora/web/module.hpp"

namespace agora::work {

web::Module work_module();

}  // namespace agora::work
