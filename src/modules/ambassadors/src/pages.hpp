#pragma once

#include "agora/web/route.hpp"

#include <vector>

// The pages of the module, a file each.
namespace agora::ambassadors {

std::vector<web::Route> call_routes();
std::vector<web::Route> charter_routes();
std::vector<web::Route> check_routes();
std::vector<web::Route> draw_routes();
std::vector<web::Route> front_routes();
std::vector<web::Route> inventory_routes();
std::vector<web::Route> invitation_routes();
std::vector<web::Route> judge_routes();
std::vector<web::Route> limit_routes();
std::vector<web::Route> mission_edit_routes();
std::vector<web::Route> network_routes();
std::vector<web::Route> question_routes();
std::vector<web::Route> report_routes();
std::vector<web::Route> seat_routes();
std::vector<web::Route> sheet_routes();
std::vector<web::Route> spoken_routes();
std::vector<web::Route> tariff_routes();

}  // namespace agora::ambassadors
