#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

// What other pages show of this module.
namespace agora::dates {

/// On the home of a group, for its members: what is asked, and the way to ask.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// After signing in: what the reader's groups ask, and what the reader can choose from now.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::dates
