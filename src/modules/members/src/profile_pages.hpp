#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::members {

/// /members/{id}: the page, the card and the QR code of one member.
std::vector<web::Route> profile_routes();

}  // namespace agora::members
