#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::accounts {

/// Two steps in the settings, and the second step of signing in.
std::vector<web::Route> two_steps_routes();

}  // namespace agora::accounts
