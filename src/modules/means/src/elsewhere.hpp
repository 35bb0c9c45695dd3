#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::means {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// For animators of a group of which little is left.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::means
