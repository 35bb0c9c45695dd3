#include "agora/members/picture_handlers.hpp"
#include "agora/members/picture_upload.hpp"
#include "loan_store.hpp"
#include "pages.hpp"
#include "picture_view.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_pictures.hpp"

namespace agora::loans {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture of it"),
    .why = tr("Whoever sees the thing sees its pictures. Visitors see your name beside one only if "
              "you let others use it. Whoever is shown in one can have it hidden at once, and a "
              "moderator decides later.")};

/// The thing of the address when this member lends it and one more picture fits.
Result<Thing> thing_to_show(const web::Call& call, db::ReadTx& tx) {
    auto thing = thing_at(call, tx);
    if (!thing) return LoanRefusal::thing_not_found;
    if (!manages(tx, call.actor, *thing, day_of(call.now))) return LoanRefusal::not_the_lender;
    const auto room = check_picture_room(tx, thing->thing_id, call.actor.account);
    if (!room) return room.refusal();
    return std::move(*thing);
}

members::PictureUpload upload_of(const Thing& thing) {
    return {.text = kText,
            .page = path_of(thing.thing_id),
            .action = path_of(thing.thing_id, "/pictures"),
            .back = thing.title,
            .lead = thing.title};
}

http::Response show_new(web::Call& call) {
    const auto thing = call.read([&](db::ReadTx& tx) { return thing_to_show(call, tx); });
    if (!thing) return web::refuse(call, thing.refusal());
    return members::show_picture_form(call, upload_of(*thing));
}

http::Response create_picture(web::Call& call) {
    const auto thing = call.read([&](db::ReadTx& tx) { return thing_to_show(call, tx); });
    if (!thing) return web::refuse(call, thing.refusal());
    const auto keep = [&](db::WriteTx& tx, const members::SentPicture& sent) -> Result<Done> {
        const auto now = thing_to_show(call, tx);
        if (!now) return now.refusal();
        return add_picture(acting(tx, call), now->thing_id, sent);
    };
    return members::receive_picture(call, upload_of(*thing), keep);
}

/// The picture of the address where the reader sees its thing, or its loan.
std::optional<Picture> picture_at(const web::Call& call, db::ReadTx& tx) {
    const auto thing = call.id<ThingId>("id");
    const auto id = call.id<PictureId>("picture");
    auto picture = thing && id ? find_picture(tx, *id) : std::nullopt;
    if (!picture || picture->thing_id != *thing) return std::nullopt;
    if (!picture->record_id) {
        if (!thing_at(call, tx)) return std::nullopt;
        return picture;
    }
    const auto record = find_record(tx, picture->record_id);
    const Date today = day_of(call.now);
    if (!record || !seen_loan(tx, call.actor, record->loan_id, today)) return std::nullopt;
    return picture;
}

http::Response create_removal(web::Call& call) {
    ThingId thing;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto picture = picture_at(call, tx);
        const auto shown = picture && !picture->record_id ? thing_at(call, tx) : std::nullopt;
        if (!shown) return LoanRefusal::picture_not_found;
        thing = shown->thing_id;
        if (!manages(tx, call.actor, *shown, day_of(call.now))) return LoanRefusal::not_the_lender;
        remove_picture(acting(tx, call), *picture);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(thing), {.text = tr("The picture is removed.")});
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto picture = picture_at(call, tx);
    if (!picture || picture->record_id) return std::nullopt;
    return members::shown_picture(*picture, path_of(picture->thing_id), address_of(*picture));
}

}  // namespace

std::vector<web::Route> picture_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/loans/{id}/pictures/{picture}/picture.webp", Access::visitor(),
         &members::send_large<&members::unless_hidden<&picture_at>>,
         bare("Picture of a thing or of a loan")},
        {get, "/loans/{id}/pictures/{picture}/small.webp", Access::visitor(),
         &members::send_small<&members::unless_hidden<&picture_at>>, bare("The same, for lists")},
        {get, "/loans/{id}/pictures/new", Access::member(), &show_new},
        {post,
         "/loans/{id}/pictures",
         Access::member(),
         &create_picture,
         {.body_limit = members::kMostUploadBytes, .summary = "Add a picture to what one lends"}},
        {post,
         "/loans/{id}/pictures/{picture}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a picture of what one lends"}},
        {get, "/loans/{id}/pictures/{picture}/objection", Access::visitor(),
         &members::show_objection_to<&find_shown>},
        {post,
         "/loans/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &members::create_objection_to<&find_shown>,
         {.summary = "Hide a picture in which one is shown"}},
    };
}

}  // namespace agora::loans
