#pragma once

#include "agora/events/page_parts.hpp"

// What other pages show of this module.
namespace agora::repairs {

/// On the page of a repair café, for members.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
/// Beside the lists of events and of places.
web::Link beside_the_list(web::Call& call);

}  // namespace agora::repairs
