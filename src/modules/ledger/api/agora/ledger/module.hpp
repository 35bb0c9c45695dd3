#pragma once

#include "agora/web/module.hpp"

namespace agora::ledger {

web::Module ledger_module();

}  // namespace agora::ledger
