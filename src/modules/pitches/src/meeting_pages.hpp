#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::pitches {

std::vector<web::Route> meeting_routes();
std::vector<web::Route> pitch_routes();
std::vector<web::Route> point_routes();

}  // namespace agora::pitches
