#pragma once

#include "agora/web/route.hpp"
#include "relay.hpp"

#include <vector>

namespace agora::web {
struct TodayLine;
}

namespace agora::members {

std::vector<web::Route> relay_routes();           ///< writing to a member for the first time
std::vector<web::Route> letter_routes();          ///< a visitor's side, by mailed links
std::vector<web::Route> conversation_routes();    ///< a member's conversations
std::vector<web::Route> message_choice_routes();  ///< from whom, and whom not
std::vector<web::Route> report_routes();          ///< forwarded to the moderators

extern const access::Permission kModerateConversations;

/// Messages that wait for an answer.
std::vector<web::TodayLine> conversations_today(web::Call& call);

Relay relay_of(const web::Call& call);

}  // namespace agora::members
