#pragma once

#include "agora/web/module.hpp"

namespace agora::observatory {

web::Module observatory_module();

}  // namespace agora::observatory
