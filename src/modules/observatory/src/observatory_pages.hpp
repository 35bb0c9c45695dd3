#pragma once

#include "agora/web/module.hpp"

namespace agora::observatory {

std::vector<web::Route> observatory_routes();

/// To members for whom a network is missing nearby.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::observatory
