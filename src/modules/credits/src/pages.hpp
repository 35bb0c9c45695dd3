#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::credits {

std::vector<web::Route> own_routes();
std::vector<web::Route> new_routes();
std::vector<web::Route> transfer_routes();
std::vector<web::Route> group_routes();
std::vector<web::Route> health_routes();
std::vector<web::Route> rules_routes();
std::vector<web::Route> year_routes();
std::vector<web::Route> seller_routes();
std::vector<web::Route> reporting_routes();
std::vector<web::Route> copy_routes();
std::vector<web::Route> desk_routes();

}  // namespace agora::credits
