#pragma once

#include "agora/web/module.hpp"

namespace agora::wishes {

web::Module wishes_module();

}  // namespace agora::wishes
