#pragma once

#include "agora/web/module.hpp"

namespace agora::evaluation {

web::Module evaluation_module();

}  // namespace agora::evaluation
