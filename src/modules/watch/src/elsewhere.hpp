#pragma once

#include "agora/circles/home_parts.hpp"

namespace agora::watch {

/// The newest posts on the home of a group, and the way to write one.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::watch
