#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::bids {

std::vector<web::Route> own_routes();
std::vector<web::Route> found_routes();
std::vector<web::Route> room_routes();
std::vector<web::Route> team_routes();
std::vector<web::Route> part_routes();
std::vector<web::Route> work_routes();
std::vector<web::Route> outcome_routes();
std::vector<web::Route> lesson_routes();
std::vector<web::Route> block_routes();
std::vector<web::Route> block_edit_routes();
std::vector<web::Route> help_routes();
std::vector<web::Route> offer_routes();
std::vector<web::Route> ask_form_routes();
std::vector<web::Route> ask_routes();

}  // namespace agora::bids
