#pragma once

#include "agora/events/page_parts.hpp"

namespace agora::pictures {

/// The first pictures on the page of an event, with the way to all of them and to add one.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

}  // namespace agora::pictures
