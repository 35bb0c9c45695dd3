#include "album_pages.hpp"

#include "agora/members/picture_upload.hpp"
#include "album_view.hpp"
#include "refusals.hpp"

namespace agora::pictures {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the event sees its pictures. Whoever is shown in one can have it "
              "hidden at once, and a moderator decides later.")};

/// The event of the address when the reader may add a picture to it now, or why not.
Result<events::SeenEvent> album_to_fill(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<events::SeenEvent> {
        auto seen = event_at(call, tx);
        if (!seen) return AlbumRefusal::event_not_found;
        if (auto may = check_may_add(tx, *seen, call.actor.account, call.now); !may)
            return may.refusal();
        const auto room = check_room(tx, call.services, seen->event.event_id, call.actor.account);
        if (!room) return room.refusal();
        return std::move(*seen);
    });
}

members::PictureUpload upload_of(const web::Call& call, const events::SeenEvent& seen) {
    const std::string album = path_of(seen.event.event_id);
    return {.text = kText,
            .page = album,
            .action = album,
            .back = call.say(tr("Pictures")),
            .lead = seen.title + " · " + seen.when};
}

http::Response show_new(web::Call& call) {
    const auto seen = album_to_fill(call);
    if (!seen) return web::refuse(call, seen.refusal());
    return members::show_picture_form(call, upload_of(call, *seen));
}

http::Response create_picture(web::Call& call) {
    const auto seen = album_to_fill(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto keep = [&](db::WriteTx& tx, const members::SentPicture& sent) -> Result<Done> {
        const auto now_seen = event_at(call, tx);
        if (!now_seen) return AlbumRefusal::event_not_found;
        return add_picture({tx, call.services, call.origin()}, *now_seen, sent);
    };
    return members::receive_picture(call, upload_of(call, *seen), keep);
}

}  // namespace

std::vector<web::Route> upload_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/pictures/new",
         Access::member(),
         &show_new,
         {.summary = "The form for a picture of an event"}},
        {post,
         "/events/{id}/pictures",
         Access::member(),
         &create_picture,
         {.body_limit = members::kMostUploadBytes, .summary = "Add a picture to an event"}},
    };
}

}  // namespace agora::pictures
