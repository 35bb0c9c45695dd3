#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::credits {

/// What waits for the reader's yes, for themselves and for groups that they animate; disputes for who settles them.
std::vector<web::TodayLine> today(web::Call& call);
/// The balance of a group, for its members.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::credits
