#pragma once

#include "agora/web/module.hpp"

namespace agora::tables {

web::Module tables_module();

}  // namespace agora::tables
