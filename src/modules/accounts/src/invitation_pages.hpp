#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::accounts {

extern const access::Permission kInvitePeople;

/// The desk of who invites, and the page that the link of an invitation opens.
std::vector<web::Route> invitation_routes();

}  // namespace agora::accounts
