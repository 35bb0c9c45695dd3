#pragma once

#include "agora/access/actor.hpp"
#include "agora/web/route.hpp"

#include <vector>

namespace agora::members {

/// /members/invitations for the administrator; /members/welcome/{token} and
/// /members/erasures/{token} for who got the letter.
std::vector<web::Route> invitation_routes();

}  // namespace agora::members
