#pragma once

#include "agora/events/page_parts.hpp"

// What other pages show of this module.
namespace agora::repairs {

/// On the page of a repair café, for members.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, events::EventId event);
/// Beside the list of events.
web::Link beside_the_list(web::Call& call);

}  // namespace agora::repairs
