#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::web {
struct TodayLine;
}

namespace agora::members {

std::vector<web::Route> collaboration_routes();   ///< who worked with whom
std::vector<web::Route> recommendation_routes();  ///< what they say about each other

/// Collaborations that wait for a yes or no.
std::vector<web::TodayLine> collaborations_today(web::Call& call);

}  // namespace agora::members
