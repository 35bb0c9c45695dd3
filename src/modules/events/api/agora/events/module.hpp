#pragma once

#include "agora/web/module.hpp"

namespace agora::events {

web::Module events_module();

}  // namespace agora::events
