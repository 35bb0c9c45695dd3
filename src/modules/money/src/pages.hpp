#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::money {

std::vector<web::Route> front_routes();
std::vector<web::Route> table_routes();
std::vector<web::Route> figure_routes();
std::vector<web::Route> words_routes();
std::vector<web::Route> value_routes();
std::vector<web::Route> import_routes();
std::vector<web::Route> document_routes();
std::vector<web::Route> ask_routes();
std::vector<web::Route> question_routes();

}  // namespace agora::money
