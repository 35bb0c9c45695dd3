#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::fairs {

std::vector<web::Route> fair_routes();
std::vector<web::Route> stand_routes();

}  // namespace agora::fairs
