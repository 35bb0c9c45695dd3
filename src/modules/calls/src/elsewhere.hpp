#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

// What stands of calls on pages of others.
namespace agora::calls {

/// A call that one follows and that closes within three days.
std::vector<web::TodayLine> today(web::Call& call);
/// What the filters of a group give, the first to close in front.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::calls
