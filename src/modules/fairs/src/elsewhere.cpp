#include "elsewhere.hpp"

#include "fair_view.hpp"

namespace agora::fairs {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("Stands"))};
    if (!call.actor.is_member() || !is_fair(seen.event)) return section;
    const events::EventId event = seen.event.event_id;
    const std::size_t stands = list_stands(tx, event).size();
    if (stands == 0 && !seen.looks_after) return section;
    section.links.push_back(
        {call.link(path_of(event)), stands == 0 ? call.say(tr("Put up stands"))
                                                : call.say(tr("See the stands and book a table"))});
    return section;
}

}  // namespace agora::fairs
