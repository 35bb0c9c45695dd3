#pragma once

#include "agora/events/page_parts.hpp"

// What other pages show of this module.
namespace agora::pitches {

/// On the page of a partner meeting, for members.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
/// Beside the list of events.
web::Link beside_the_list(web::Call& call);

}  // namespace agora::pitches
