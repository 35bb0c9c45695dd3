#include "album_pages.hpp"

#include "album_view.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"

namespace agora::pictures {
namespace {

http::Response show_album(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<AlbumPage> {
        const auto seen = event_at(call, tx);
        if (!seen) return std::nullopt;
        return page_of(call, tx, *seen);
    });
    if (!model) return web::refuse(call, AlbumRefusal::event_not_found);
    if (call.actor.is_member()) model->form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "pictures/album", .title = call.say(tr("Pictures")) + " · " + model->event_title},
        *model);
}

http::Response create_removal(web::Call& call) {
    EventId event;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = event_at(call, tx);
        const auto picture = seen ? picture_at(call, tx, *seen) : std::nullopt;
        if (!picture) return AlbumRefusal::picture_not_found;
        event = picture->event_id;
        const bool known = is_shown(*seen, call.actor.account, *picture) ||
                           may_remove(*seen, call.actor.account, *picture);
        if (!known) return AlbumRefusal::picture_not_found;
        return remove_picture({tx, call.services, call.origin()}, *seen, *picture);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(event), {.text = tr("The picture is removed.")});
}

}  // namespace

std::vector<web::Route> album_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/pictures",
         Access::visitor(),
         &show_album,
         {.summary = "The pictures of an event"}},
        {post,
         "/events/{id}/pictures/{picture}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a picture of an event"}},
    };
}

}  // namespace agora::pictures
