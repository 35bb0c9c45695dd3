#pragma once

#include "agora/web/route.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::work {

std::vector<web::Route> list_routes();
std::vector<web::Route> feed_routes();
std::vector<web::Route> post_routes();
std::vector<web::Route> demand_routes();
std::vector<web::Route> hold_routes();
std::vector<web::Route> reply_routes();
std::vector<web::Route> answer_routes();
std::vector<web::Route> own_routes();
std::vector<web::Route> desk_routes();
std::vector<web::Route> potential_routes();
std::vector<web::Route> floor_routes();
std::vector<web::Route> figure_routes();

/// How often a network may post without account.
void start_post_limits(web::Services& services);

}  // namespace agora::work
