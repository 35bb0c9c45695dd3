#include "elsewhere.hpp"

#include "agora/circles/standing.hpp"

namespace agora::telling {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx&, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "telling", .heading = call.say(tr("Tell it elsewhere"))};
    if (!call.actor.is_member() || circle.state == circles::State::closed) return section;
    section.acts = {{call.link(circles::path_of(circle, "/telling")),
                     call.say(tr("A text about the group, ready to be copied"))}};
    return section;
}

events::PageSection on_event_page(web::Call& call, db::ReadTx&, const events::SeenEvent& seen) {
    events::PageSection section{.heading = call.say(tr("Tell it elsewhere"))};
    const events::Event& event = seen.event;
    const bool told = event.state == events::State::announced &&
                      event.audience == events::Audience::everyone &&
                      event.moderation == events::Moderation::none;
    if (told) {
        section.links = {{call.link("/events/" + to_string(event.event_id) + "/telling"),
                          call.say(tr("A text about it, ready to be copied"))}};
    }
    return section;
}

}  // namespace agora::telling
