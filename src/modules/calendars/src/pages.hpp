#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::calendars {

/// The dates elsewhere, for everybody as far as they may see them.
std::vector<web::Route> list_routes();
/// Following: for who animates a group, and for the team.
std::vector<web::Route> follow_routes();

}  // namespace agora::calendars
