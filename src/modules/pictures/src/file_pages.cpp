#include "album_pages.hpp"

#include "agora/members/picture_handlers.hpp"
#include "album_view.hpp"
#include "picture_store.hpp"

namespace agora::pictures {
namespace {

/// The picture of the address, when the reader sees the event and the picture in it.
std::optional<Picture> shown_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Picture> {
        const auto seen = event_at(call, tx);
        auto picture = seen ? picture_at(call, tx, *seen) : std::nullopt;
        if (picture && !is_shown(*seen, call.actor.account, *picture)) picture.reset();
        return picture;
    });
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto seen = event_at(call, tx);
    auto picture = seen ? picture_at(call, tx, *seen) : std::nullopt;
    if (!picture) return std::nullopt;
    members::ShownPicture shown{.account = picture->account_id,
                                .path = path_of(picture->event_id),
                                .picture = picture->file,
                                .address = {},
                                .alternative_text = {}};
    if (picture->hidden) return shown;
    if (!is_shown(*seen, call.actor.account, *picture)) return std::nullopt;
    shown.address = page_picture(call, *picture).small_url;
    shown.alternative_text = picture->alternative_text;
    return shown;
}

}  // namespace

std::vector<web::Route> file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/events/{id}/pictures/{picture}/picture.webp", Access::visitor(),
         &members::send_large<&shown_at>, bare("Picture of an event")},
        {get, "/events/{id}/pictures/{picture}/small.webp", Access::visitor(),
         &members::send_small<&shown_at>, bare("The same, for lists")},
        {get, "/events/{id}/pictures/{picture}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/events/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::pictures
