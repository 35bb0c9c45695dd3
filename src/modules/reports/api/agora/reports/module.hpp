#pragma once

#include "agora/web/module.hpp"

namespace agora::reports {

web::Module reports_module();

}  // namespace agora::reports
