#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::loans {

std::vector<web::Route> list_routes();
std::vector<web::Route> offer_routes();
std::vector<web::Route> mine_routes();
std::vector<web::Route> loan_routes();
std::vector<web::Route> extension_routes();
std::vector<web::Route> calendar_routes();
std::vector<web::Route> record_routes();
std::vector<web::Route> thing_routes();
std::vector<web::Route> reserve_routes();
std::vector<web::Route> picture_routes();

}  // namespace agora::loans
