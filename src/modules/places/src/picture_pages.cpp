#include "picture_pages.hpp"

#include "agora/members/picture_handlers.hpp"
#include "agora/members/picture_upload.hpp"
#include "picture_view.hpp"
#include "place_pictures.hpp"

namespace agora::places {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the place sees its pictures. Whoever is shown in one can have it "
              "hidden at once, and a moderator decides later.")};

/// The place of the address when one more picture fits, or why not.
Result<Listed> place_to_show(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Listed> {
        auto listed = place_at(call, tx);
        if (!listed) return PlaceRefusal::place_not_found;
        const auto room = check_picture_room(tx, listed->place, call.actor.account);
        if (!room) return room.refusal();
        return std::move(*listed);
    });
}

members::PictureUpload upload_of(const Listed& listed) {
    const PlaceId place = listed.place.place_id;
    return {.text = kText,
            .page = path_of(place),
            .action = path_of(place, "/pictures"),
            .back = listed.content().name,
            .lead = listed.content().name};
}

http::Response show_new(web::Call& call) {
    const auto listed = place_to_show(call);
    if (!listed) return web::refuse(call, listed.refusal());
    return members::show_picture_form(call, upload_of(*listed));
}

http::Response create_picture(web::Call& call) {
    const auto listed = place_to_show(call);
    if (!listed) return web::refuse(call, listed.refusal());
    const auto keep = [&](db::WriteTx& tx, const members::SentPicture& sent) -> Result<Done> {
        const auto now = place_at(call, tx);
        if (!now) return PlaceRefusal::place_not_found;
        return add_picture({tx, call.services, call.origin()}, now->place, sent);
    };
    return members::receive_picture(call, upload_of(*listed), keep);
}

/// The picture of the address where the reader sees its place, hidden or not.
std::optional<Picture> picture_at(const web::Call& call, db::ReadTx& tx) {
    const auto listed = place_at(call, tx);
    const auto id = call.id<PictureId>("picture");
    return listed && id ? find_picture(tx, listed->place.place_id, *id) : std::nullopt;
}

http::Response create_removal(web::Call& call) {
    PlaceId place;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto picture = picture_at(call, tx);
        if (!picture) return PlaceRefusal::picture_not_found;
        place = picture->place_id;
        return remove_picture({tx, call.services, call.origin()}, call.actor, *picture);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(place), {.text = tr("The picture is removed.")});
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto picture = picture_at(call, tx);
    if (!picture) return std::nullopt;
    return members::shown_picture(*picture, path_of(picture->place_id), address_of(*picture));
}

std::vector<web::Route> file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/places/{id}/pictures/{picture}/picture.webp", Access::visitor(),
         &members::send_large<&members::unless_hidden<&picture_at>>, bare("Picture of a place")},
        {get, "/places/{id}/pictures/{picture}/small.webp", Access::visitor(),
         &members::send_small<&members::unless_hidden<&picture_at>>, bare("The same, for lists")},
    };
}

}  // namespace

std::vector<web::Route> picture_routes() {
    using enum http::Method;
    using web::Access;
    auto routes = file_routes();
    const std::vector<web::Route> forms{
        {get,
         "/places/{id}/pictures/new",
         Access::member(),
         &show_new,
         {.summary = "The form for a picture of a place"}},
        {post,
         "/places/{id}/pictures",
         Access::member(),
         &create_picture,
         {.body_limit = members::kMostUploadBytes, .summary = "Add a picture to a place"}},
        {post,
         "/places/{id}/pictures/{picture}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a picture of a place"}},
        {get, "/places/{id}/pictures/{picture}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/places/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
    routes.insert(routes.end(), forms.begin(), forms.end());
    return routes;
}

}  // namespace agora::places
