#include "pages.hpp"

#include "consent_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "story_view.hpp"
#include "taking_store.hpp"
#include "withdraw.hpp"

namespace agora::stories {
namespace {

struct OwnPage {
    std::vector<StoryCard> stories = {};
    std::vector<TakingView> takings = {};  ///< by others, also of stories that are gone
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(OwnPage, stories, takings, crumbs)

struct TakenPage {
    std::vector<TakingView> takings = {};
    Html form_keys = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(TakenPage, takings, form_keys, crumbs)

http::Response show_own(web::Call& call) {
    OwnPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.stories = cards_of(call, tx, list_told_by(tx, call.actor.account));
        model.takings = takings_of(call, tx, list_taken_from(tx, call.actor.account));
    });
    model.crumbs = crumbs_of(call);
    return web::page(call, {.view = "stories/own", .title = call.say(tr("My stories"))}, model);
}

http::Response show_taken(web::Call& call) {
    TakenPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.takings = takings_of(call, tx, list_taken_by(tx, call.actor.account));
    });
    if (!model.takings.empty()) model.form_keys = call.form_keys();
    model.crumbs = crumbs_of(call);
    return web::page(call, {.view = "stories/taken", .title = call.say(tr("What I took over"))},
                     model);
}

http::Response create_stop(web::Call& call) {
    const auto id = call.id<TakingId>("taking");
    if (!id) return web::refuse(call, StoryRefusal::taking_not_found);
    const auto done =
        call.write([&](db::WriteTx& tx) { return confirm_stop(acting(tx, call), *id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/stories/taken", {.text = tr("Thank you: it has stopped.")});
}

}  // namespace

std::vector<web::Route> own_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/stories/mine", Access::member(), &show_own, {.summary = "One's own stories"}},
        {get,
         "/stories/taken",
         Access::member(),
         &show_taken,
         {.summary = "What one took over for a newsletter or the press"}},
        {post,
         "/stories/taken/{taking}/stop",
         Access::member(),
         &create_stop,
         {.summary = "Say that one uses it no more"}},
    };
}

}  // namespace agora::stories
