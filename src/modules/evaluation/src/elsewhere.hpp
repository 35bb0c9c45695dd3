#pragma once

#include "agora/circles/home_parts.hpp"

namespace agora::evaluation {

/// On the home of a group, for members.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::evaluation
