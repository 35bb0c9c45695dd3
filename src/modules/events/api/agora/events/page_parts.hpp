#pragma once

#include "agora/events/event.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <functional>
#include <string>
#include <vector>

namespace agora::events {

/// Links of another module; without any it doesn't show.
struct PageSection {
    std::string heading;
    std::vector<web::Link> links = {};
};
AGORA_FIELDS(PageSection, heading, links)

/// What other modules link to from the page of an event: services.state<PageParts>(). Filled at the
/// start, by modules that come later.
class PageParts {
 public:
    using Part = std::function<PageSection(web::Call&, db::ReadTx&, EventId)>;

    void add(Part part) { parts_.push_back(std::move(part)); }
    const std::vector<Part>& all() const { return parts_; }

 private:
    std::vector<Part> parts_;
};

}  // namespace agora::events
