#pragma once

#include "agora/web/module.hpp"

namespace agora::talks {

web::Module talks_module();

}  // namespace agora::talks
