#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::repairs {

std::vector<web::Route> list_routes();
std::vector<web::Route> cafe_routes();
std::vector<web::Route> item_routes();

}  // namespace agora::repairs
