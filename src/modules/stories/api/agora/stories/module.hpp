#pragma once

#include "agora/web/module.hpp"

namespace agora::stories {

web::Module stories_module();

}  // namespace agora::stories
