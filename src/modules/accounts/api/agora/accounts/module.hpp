#pragma once

#include "agora/web/module.hpp"

namespace agora::accounts {

web::Module accounts_module();

}  // namespace agora::accounts
