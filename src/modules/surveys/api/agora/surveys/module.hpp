#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

web::Module surveys_module();

}  // namespace agora::surveys
