#pragma once

#include "agora/web/module.hpp"

namespace agora::money {

web::Module money_module();

}  // namespace agora::money
