#pragma once

#include "agora/circles/home_parts.hpp"

namespace agora::shelf {

/// Texts and files on the home of a group, and the tools it uses outside Agora.
circles::HomeSection things_on_group_home(web::Call& call, db::ReadTx& tx,
                                          const circles::Circle& circle);
circles::HomeSection tools_on_group_home(web::Call& call, db::ReadTx& tx,
                                         const circles::Circle& circle);

}  // namespace agora::shelf
