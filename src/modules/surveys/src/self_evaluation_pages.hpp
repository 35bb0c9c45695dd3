#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/web/module.hpp"

namespace agora::surveys {

std::vector<web::Route> self_evaluation_routes();

/// On the home of a group, for those inside.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::surveys
