#pragma once

#include "agora/web/module.hpp"

namespace agora::forum {

web::Module forum_module();

}  // namespace agora::forum
