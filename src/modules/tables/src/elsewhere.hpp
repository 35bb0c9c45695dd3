#pragma once

#include "agora/events/page_parts.hpp"

namespace agora::tables {

/// On the page of a round table, for members.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

}  // namespace agora::tables
