#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/call.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

/// On the home of a group, for who is in it: what it writes.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::drafting
