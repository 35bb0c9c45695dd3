#pragma once

#include "agora/web/module.hpp"

namespace agora::loans {

web::Module loans_module();

}  // namespace agora::loans
