#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::members {

extern const access::Permission kSearchForProjects;

/// /members/project-searches for staff.
std::vector<web::Route> project_search_routes();
/// /profile/looks: who looked for me, and whether the team may.
std::vector<web::Route> look_routes();
std::vector<jobs::Periodic> project_search_periodic(web::Services& services);

/// The team found this person lately.
std::vector<web::TodayLine> looks_today(web::Call& call);

}  // namespace agora::members
