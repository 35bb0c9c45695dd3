#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::app {

/// What groups work with, in the order in which their homes show it.
std::vector<web::Module> group_modules();

}  // namespace agora::app
