#pragma once

#include "agora/web/module.hpp"

namespace agora::requests {

web::Module requests_module();

}  // namespace agora::requests
