#pragma once

#include "agora/circles/home_parts.hpp"

namespace agora::methods {

/// The methods that a group made its own, and the way to the library.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);

}  // namespace agora::methods
