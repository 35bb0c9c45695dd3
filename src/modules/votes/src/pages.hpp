#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::votes {

std::vector<web::Route> rule_routes();
std::vector<web::Route> list_routes();
std::vector<web::Route> draft_routes();
std::vector<web::Route> vote_routes();
std::vector<web::Route> ballot_routes();
std::vector<web::Route> proxy_routes();
std::vector<web::Route> key_routes();
std::vector<web::Route> result_routes();
std::vector<web::Route> roll_routes();

}  // namespace agora::votes
