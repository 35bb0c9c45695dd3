#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::assemblies {

std::vector<web::Route> body_routes();
std::vector<web::Route> body_form_routes();
std::vector<web::Route> glossary_routes();
std::vector<web::Route> meeting_routes();
std::vector<web::Route> meeting_form_routes();
std::vector<web::Route> agenda_routes();
std::vector<web::Route> document_routes();
std::vector<web::Route> question_routes();
std::vector<web::Route> people_routes();
std::vector<web::Route> running_routes();
std::vector<web::Route> discussion_routes();
std::vector<web::Route> minutes_routes();
std::vector<web::Route> proofs_routes();

}  // namespace agora::assemblies
