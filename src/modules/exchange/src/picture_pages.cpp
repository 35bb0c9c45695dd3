#include "agora/members/credited_picture.hpp"
#include "agora/members/picture_handlers.hpp"
#include "agora/members/picture_upload.hpp"
#include "listing_pictures.hpp"
#include "pages.hpp"
#include "picture_view.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture of it"),
    .why = tr("Whoever sees the offer or want sees its pictures; the first one stands in lists. "
              "Visitors see your name beside one only if you let others use it. Whoever is shown "
              "in one can have it hidden at once, and a moderator decides later.")};

/// The listing of the address when one more picture of it fits, or why not.
Result<Listing> listing_to_show(const web::Call& call, db::ReadTx& tx) {
    auto listing = listing_at(call, tx);
    if (!listing) return ExchangeRefusal::listing_not_found;
    const auto room = check_picture_room(tx, call.actor, *listing);
    if (!room) return room.refusal();
    return *std::move(listing);
}

members::PictureUpload upload_of(const Listing& listing) {
    return {.text = kText,
            .page = path_of(listing),
            .action = path_of(listing, "/pictures"),
            .back = listing.title,
            .lead = listing.title};
}

http::Response show_new(web::Call& call) {
    const auto listing = call.read([&](db::ReadTx& tx) { return listing_to_show(call, tx); });
    if (!listing) return web::refuse(call, listing.refusal());
    return members::show_picture_form(call, upload_of(*listing));
}

http::Response create_picture(web::Call& call) {
    const auto listing = call.read([&](db::ReadTx& tx) { return listing_to_show(call, tx); });
    if (!listing) return web::refuse(call, listing.refusal());
    const auto keep = [&](db::WriteTx& tx, const members::SentPicture& sent) -> Result<Done> {
        const auto now = listing_at(call, tx);
        if (!now) return ExchangeRefusal::listing_not_found;
        return add_picture(acting(tx, call), call.actor, *now, sent);
    };
    return members::receive_picture(call, upload_of(*listing), keep);
}

/// The picture of the address where the reader sees its listing, hidden or not.
std::optional<Picture> picture_at(const web::Call& call, db::ReadTx& tx) {
    const auto listing = listing_at(call, tx);
    const auto id = call.id<PictureId>("picture");
    return listing && id ? find_picture(tx, listing->listing_id, *id) : std::nullopt;
}

using Act = Result<Done> (*)(const Acting&, const access::Actor&, const Listing&, const Picture&);

http::Response act(web::Call& call, std::string_view done_text, Act work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto listing = listing_at(call, tx);
        if (!listing) return ExchangeRefusal::listing_not_found;
        path = path_of(*listing);
        const auto picture = picture_at(call, tx);
        if (!picture) return ExchangeRefusal::picture_not_found;
        return work(acting(tx, call), call.actor, *listing, *picture);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("The picture is removed."), &remove_picture);
}

http::Response create_cover(web::Call& call) {
    return act(call, tr("This picture comes first now."), &make_first);
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto picture = picture_at(call, tx);
    if (!picture) return std::nullopt;
    return members::shown_picture(*picture, path_of(picture->listing_id), address_of(*picture));
}

std::vector<web::Route> file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/exchange/{id}/pictures/{picture}/picture.webp", Access::visitor(),
         &members::send_large<&members::unless_hidden<&picture_at>>,
         bare("Picture of an offer or want")},
        {get, "/exchange/{id}/pictures/{picture}/small.webp", Access::visitor(),
         &members::send_small<&members::unless_hidden<&picture_at>>, bare("The same, for lists")},
    };
}

}  // namespace

std::vector<web::Route> picture_routes() {
    using enum http::Method;
    using web::Access;
    auto routes = file_routes();
    const std::vector<web::Route> forms{
        {get, "/exchange/{id}/pictures/new", Access::member(), &show_new},
        {post,
         "/exchange/{id}/pictures",
         Access::member(),
         &create_picture,
         {.body_limit = members::kMostUploadBytes,
          .summary = "Add a picture to one's own offer or want"}},
        {post,
         "/exchange/{id}/pictures/{picture}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a picture of one's own offer or want"}},
        {post,
         "/exchange/{id}/pictures/{picture}/cover",
         Access::member(),
         &create_cover,
         {.summary = "Put a picture before the others, and into lists"}},
        {get, "/exchange/{id}/pictures/{picture}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/exchange/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
    routes.insert(routes.end(), forms.begin(), forms.end());
    return routes;
}

}  // namespace agora::exchange
