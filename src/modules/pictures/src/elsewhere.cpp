#include "elsewhere.hpp"

#include "album_view.hpp"
#include "picture_store.hpp"

namespace agora::pictures {

events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    constexpr std::size_t kMost = 6;
    events::PageSection section{.heading = call.say(tr("Pictures"))};
    const events::EventId event = seen.event.event_id;
    std::size_t shown = 0;
    for (const Picture& picture : list_pictures(tx, event)) {
        if (seen.event.no_photos || picture.hidden) continue;
        if (++shown <= kMost) section.pictures.push_back(page_picture(call, picture));
    }
    if (shown > 0) {
        section.links.push_back(
            {call.link(path_of(event)),
             call.say({tr("All pictures ({count})"), {{"count", std::to_string(shown)}}})});
    }
    if (check_may_add(tx, seen, call.actor.account, call.now)) {
        section.links.push_back({call.link(path_of(event, "/new")), call.say(tr("Add a picture"))});
    }
    return section;
}

}  // namespace agora::pictures
