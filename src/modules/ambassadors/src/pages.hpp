#pragma once

#include "agora/web/route.hpp"

#include <string_view>
#include <vector>

// The pages of the module, a file each.
namespace agora::ambassadors {

std::vector<web::Route> ask_routes();
std::vector<web::Route> call_routes();
std::vector<web::Route> certificate_routes();
std::vector<web::Route> charter_routes();
std::vector<web::Route> check_routes();
/// Letters, digits, - and _, not too many: what else stands in an address is no code of ours.
bool is_like_code(std::string_view code);
std::vector<web::Route> draw_routes();
std::vector<web::Route> engagement_routes();
std::vector<web::Route> front_routes();
std::vector<web::Route> inventory_routes();
std::vector<web::Route> invitation_routes();
std::vector<web::Route> judge_routes();
std::vector<web::Route> limit_routes();
std::vector<web::Route> lump_sum_routes();
std::vector<web::Route> mission_edit_routes();
std::vector<web::Route> network_routes();
std::vector<web::Route> pair_routes();
std::vector<web::Route> question_routes();
std::vector<web::Route> report_routes();
std::vector<web::Route> seat_routes();
std::vector<web::Route> session_routes();
std::vector<web::Route> sheet_routes();
std::vector<web::Route> spoken_routes();
std::vector<web::Route> support_routes();
std::vector<web::Route> tariff_routes();
std::vector<web::Route> training_desk_routes();
std::vector<web::Route> training_own_routes();
std::vector<web::Route> training_routes();
std::vector<web::Route> training_rules_routes();
std::vector<web::Route> workplace_routes();

}  // namespace agora::ambassadors
