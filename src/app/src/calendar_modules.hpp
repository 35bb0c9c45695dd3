#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::app {

/// What hangs on the calendar: each uses `events`.
std::vector<web::Module> calendar_modules();

}  // namespace agora::app
