#pragma once

#include "agora/web/module.hpp"

namespace agora::pictures {

web::Module pictures_module();

}  // namespace agora::pictures
