#include "album_pages.hpp"

#include "agora/members/objection_form.hpp"
#include "agora/members/send_picture.hpp"
#include "album_view.hpp"
#include "picture_store.hpp"

namespace agora::pictures {
namespace {

/// The picture of the address, when the reader sees the event and the picture in it.
std::optional<Picture> shown_at(web::Call& call) {
    const auto id = call.id<PictureId>("picture");
    if (!id) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<Picture> {
        const auto seen = event_at(call, tx);
        if (!seen) return std::nullopt;
        auto picture = find_picture(tx, seen->event.event_id, *id);
        if (picture && !is_shown(*seen, call.actor.account, *picture)) picture.reset();
        return picture;
    });
}

http::Response show_picture(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->file) : web::not_found(call);
}

http::Response show_small_picture(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->small_file) : web::not_found(call);
}

std::optional<members::ShownPicture> objectionable(web::Call& call) {
    const auto picture = shown_at(call);
    if (!picture) return std::nullopt;
    return members::ShownPicture{picture->account_id, path_of(picture->event_id), picture->file,
                                 page_picture(call, *picture).small_url, picture->alternative_text};
}

http::Response show_objection(web::Call& call) {
    return members::show_objection(call, objectionable(call));
}

http::Response create_objection(web::Call& call) {
    return members::create_objection(call, objectionable(call));
}

}  // namespace

std::vector<web::Route> file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/events/{id}/pictures/{picture}/picture.webp", Access::visitor(), &show_picture,
         bare("Picture of an event")},
        {get, "/events/{id}/pictures/{picture}/small.webp", Access::visitor(), &show_small_picture,
         bare("The same, for lists")},
        {get, "/events/{id}/pictures/{picture}/objection", Access::visitor(), &show_objection},
        {post,
         "/events/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &create_objection,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::pictures
