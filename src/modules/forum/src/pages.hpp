#pragma once

#include "agora/web/route.hpp"

#include <vector>

// The routes of each file of pages.
namespace agora::forum {

std::vector<web::Route> list_routes();
std::vector<web::Route> new_thread_routes();
std::vector<web::Route> thread_routes();
std::vector<web::Route> write_routes();
std::vector<web::Route> moderation_routes();
std::vector<web::Route> category_routes();
std::vector<web::Route> faq_routes();
std::vector<web::Route> index_routes();
std::vector<web::Route> mine_routes();
std::vector<web::Route> mail_routes();
std::vector<web::Route> by_mail_routes();
std::vector<web::Route> translation_routes();
std::vector<web::Route> poll_routes();
std::vector<web::Route> picture_routes();

}  // namespace agora::forum
