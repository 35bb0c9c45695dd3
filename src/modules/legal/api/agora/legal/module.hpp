#pragma once

#include "agora/web/module.hpp"

namespace agora::legal {

web::Module legal_module();

}  // namespace agora::legal
