#pragma once

#include "agora/events/event.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::events {

/// Links of another module; without any it doesn't show.
struct PageSection {
    std::string heading;
    std::vector<web::Link> links = {};
};
AGORA_FIELDS(PageSection, heading, links)

/// What other modules link to from the page of an event: services.state<PageParts>().
struct PageParts : web::Parts<PageSection, db::ReadTx&, EventId> {};

/// Other ways to look at the calendar, beside the list: services.state<ListParts>().
struct ListParts : web::Parts<web::Link> {};

}  // namespace agora::events
