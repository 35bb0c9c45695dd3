#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/events/held.hpp"
#include "agora/events/page_parts.hpp"
#include "catch_up_store.hpp"

#include <string>
#include <vector>

// What the meetings of a group left, on its home and on the page of a meeting.
namespace agora::meetings {

circles::HomeSection lines_on_group_home(web::Call& call, db::ReadTx& tx,
                                         const circles::Circle& circle);
events::PageSection lines_on_event_page(web::Call& call, db::ReadTx& tx,
                                        const events::SeenEvent& seen);

}  // namespace agora::meetings
