#include "elsewhere.hpp"

#include "cafe_view.hpp"

namespace agora::repairs {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("What people bring"))};
    if (!call.actor.is_member() || !is_repair_cafe(seen.event)) return section;
    const events::EventId event = seen.event.event_id;
    std::int64_t brought = 0;
    for (const Tally& tally : tally_of(tx, event)) brought += tally.items;
    const auto helpers = std::to_string(list_helpers(tx, event).size());
    section.links.push_back(
        {call.link(path_of(event)),
         call.say({tr("Bring something, or help: things {brought}, helpers {helpers}"),
                   {{"brought", std::to_string(brought)}, {"helpers", helpers}}})});
    return section;
}

web::Link beside_the_list(web::Call& call) {
    return {call.link("/repairs"), call.say(tr("Repair cafés"))};
}

}  // namespace agora::repairs
