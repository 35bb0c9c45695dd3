#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::exchange {

std::vector<web::Route> list_routes();
std::vector<web::Route> search_routes();
std::vector<web::Route> feed_routes();
std::vector<web::Route> new_routes();
std::vector<web::Route> paper_routes();
std::vector<web::Route> mine_routes();
std::vector<web::Route> deal_routes();
std::vector<web::Route> ring_routes();
std::vector<web::Route> poster_routes();
std::vector<web::Route> group_routes();
std::vector<web::Route> listing_routes();
std::vector<web::Route> picture_routes();

}  // namespace agora::exchange
