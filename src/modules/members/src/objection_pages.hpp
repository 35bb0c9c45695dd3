#pragma once

#include "agora/web/module.hpp"

#include <vector>

// "I am in this picture": a form on each picture, and the pictures that wait for a decision.
namespace agora::members {

std::vector<web::Route> objection_routes();

/// Pictures that this person can decide about.
std::vector<web::TodayLine> objections_today(web::Call& call);

}  // namespace agora::members
