#pragma once

#include "agora/events/page_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

// What other pages show of this module.
namespace agora::meetings {

/// On the page of an event: the questions for who came, the answers for who organises it.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
/// Beside the list of events.
web::Link beside_the_list(web::Call& call);
/// After signing in: the two questions.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::meetings
