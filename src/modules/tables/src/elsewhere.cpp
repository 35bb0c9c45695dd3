#include "elsewhere.hpp"

#include "round_view.hpp"

namespace agora::tables {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("What we talk about"))};
    if (!call.actor.is_member() || !is_round_table(seen.event)) return section;
    const events::EventId event = seen.event.event_id;
    const auto topics = std::to_string(list_topics(tx, event).size());
    const bool open = takes_votes(seen.event, round_of(tx, call.services, event), call.now);
    section.links.push_back({call.link(path_of(event)),
                             call.say({open ? tr("Propose topics and vote: {topics} until now")
                                            : tr("Topics, groups and notes: {topics}"),
                                       {{"topics", topics}}})});
    return section;
}

}  // namespace agora::tables
