#pragma once

#include "agora/web/module.hpp"

namespace agora::calendars {

web::Module calendars_module();

}  // namespace agora::calendars
