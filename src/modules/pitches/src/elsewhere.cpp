#include "elsewhere.hpp"

#include "meeting_view.hpp"

#include <algorithm>

namespace agora::pitches {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("Pitches"))};
    if (!call.actor.is_member() || !is_partner_meeting(seen.event)) return section;
    const events::EventId event = seen.event.event_id;
    const std::int64_t booked = count_pitches(tx, event);
    const std::int64_t free =
        std::max<std::int64_t>(0, places_of(tx, call.services, event) - booked);
    section.links.push_back(
        {call.link(path_of(event)),
         call.say({tr("See the programme: {booked} booked, {free} free"),
                   {{"booked", std::to_string(booked)}, {"free", std::to_string(free)}}})});
    return section;
}

web::Link beside_the_list(web::Call& call) {
    return {call.link("/pitches"), call.say(tr("Partner Meeting Point"))};
}

}  // namespace agora::pitches
