#pragma once

#include "agora/web/module.hpp"

namespace agora::telling {

web::Module telling_module();

}  // namespace agora::telling
