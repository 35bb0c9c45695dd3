#pragma once

#include "agora/members/profile.hpp"
#include "agora/web/route.hpp"

#include <optional>
#include <vector>

namespace agora::members {

/// /members/{id}: the page, the card and the QR code of one member.
std::vector<web::Route> profile_routes();

/// The member of the address ("id") as the viewer may see it, or nothing: 404.
std::optional<Profile> visible_profile(web::Call& call);

}  // namespace agora::members
