#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

// What other pages show of the calendar.
namespace agora::events {

/// On the home of a group: what is coming, and the acts.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

/// After signing in: what waits for an answer, what one goes to, what is near.
std::vector<web::TodayLine> today(web::Call& call);

/// For visitors: what comes next for everybody.
std::vector<web::HomeDate> home_dates(web::Call& call);

}  // namespace agora::events
