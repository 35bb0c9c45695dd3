#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::app {

/// What happens around the calendar, in the order in which pages of events show it.
std::vector<web::Module> calendar_modules();

/// What groups work with, in the order in which their homes show it.
std::vector<web::Module> group_modules();

/// What members decide with together, in the order of the menu.
std::vector<web::Module> deciding_modules();

/// What members find work with, in the order of the menu.
std::vector<web::Module> work_modules();

/// What members lend, give and swap, and the credits they do it with.
std::vector<web::Module> share_modules();

}  // namespace agora::app
