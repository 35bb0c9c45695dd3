#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::calls {

std::vector<web::Route> list_routes();
std::vector<web::Route> feed_routes();
std::vector<web::Route> new_routes();
std::vector<web::Route> call_routes();
std::vector<web::Route> edit_routes();
std::vector<web::Route> mine_routes();
std::vector<web::Route> filter_routes();
std::vector<web::Route> digest_routes();
std::vector<web::Route> source_routes();
std::vector<web::Route> source_form_routes();
std::vector<web::Route> shift_routes();
std::vector<web::Route> course_routes();
std::vector<web::Route> course_form_routes();
std::vector<web::Route> ical_routes();

}  // namespace agora::calls
