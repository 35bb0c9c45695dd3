#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/events/page_parts.hpp"

namespace agora::telling {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// Of an event that everybody may read.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

}  // namespace agora::telling
