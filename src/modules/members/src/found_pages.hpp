#pragma once

#include "agora/http/response.hpp"
#include "agora/web/route.hpp"
#include "conversation.hpp"

#include <string>

namespace agora::members {

/// "/members/project-searches/12/people/34/messages"
std::string message_path(ProjectSearchId search, AccountId person);

/// Writing for the first time to somebody whom an own search for a project showed.
http::Response new_found_message(web::Call& call);
http::Response create_found_message(web::Call& call);

}  // namespace agora::members
