#pragma once

#include "agora/web/module.hpp"

namespace agora::watch {

web::Module watch_module();

}  // namespace agora::watch
