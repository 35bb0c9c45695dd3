#include "pages.hpp"

#include "permissions.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "taking_store.hpp"

namespace agora::stories {
namespace {

struct DeskPage {
    std::vector<StoryCard> waiting = {};
    std::vector<StoryCard> written = {};  ///< by this editor, not agreed to yet
    std::vector<TakingView> to_stop = {};
    std::vector<StoryCard> declined = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(DeskPage, waiting, written, to_stop, declined, crumbs)

http::Response show_desk(web::Call& call) {
    DeskPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.waiting = cards_of(call, tx, list_in_state(tx, State::offered));
        model.written = cards_of(call, tx, list_written_by(tx, call.actor.account));
        model.declined = cards_of(call, tx, list_in_state(tx, State::declined));
        model.to_stop = takings_of(call, tx, list_to_stop(tx));
    });
    model.crumbs = crumbs_of(call);
    return web::page(
        call, {.view = "stories/desk", .title = call.say(tr("Stories that wait for an editor"))},
        model);
}

}  // namespace

std::vector<web::Route> desk_routes() {
    return {{http::Method::get,
             "/stories/waiting",
             web::Access::needing(kEditStories),
             &show_desk,
             {.summary = "Stories that wait for an editor"}}};
}

}  // namespace agora::stories
