#pragma once

#include "agora/web/module.hpp"

#include <vector>

// "I am in this picture": a form on each picture, and the pictures that wait for a decision.
namespace agora::members {

std::vector<web::Route> objection_routes();

/// Makes the list of walls, with the own pages of members on it.
void start_objections(web::Services& services);

/// When an account is closed, what waits about the pictures that went with it ends.
std::vector<journal::Listener> objection_listeners(web::Services& services);

/// Pictures that this person can decide about.
std::vector<web::TodayLine> objections_today(web::Call& call);

}  // namespace agora::members
