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

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, events::EventId event) {
    events::PageSection section{.heading = call.say(tr("Tell it elsewhere"))};
    const auto found = events::find_event(tx, event);
    const bool told = found && found->state == events::State::announced &&
                      events::title_visible_to(tx, {}, event, today_of(call));
    if (told) {
        section.links = {{call.link("/events/" + to_string(event) + "/telling"),
                          call.say(tr("A text about it, ready to be copied"))}};
    }
    return section;
}

}  // namespace agora::telling
