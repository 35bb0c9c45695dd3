#pragma once

#include "agora/web/module.hpp"

namespace agora::places {

web::Module places_module();

}  // namespace agora::places
