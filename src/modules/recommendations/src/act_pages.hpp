#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::recommendations {

std::vector<web::Route> act_routes();
/// To withdraw what was recorded by mistake.
std::vector<web::Route> withdrawal_routes();

}  // namespace agora::recommendations
