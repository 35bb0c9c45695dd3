#pragma once

#include "agora/events/page_parts.hpp"

namespace agora::fairs {

/// On the page of a fair, for members.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);

}  // namespace agora::fairs
