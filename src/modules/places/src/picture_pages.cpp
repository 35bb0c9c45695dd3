#include "picture_pages.hpp"

#include "agora/members/objection_form.hpp"
#include "agora/members/picture_form.hpp"
#include "agora/members/send_picture.hpp"
#include "picture_view.hpp"
#include "place_pictures.hpp"

namespace agora::places {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the place sees its pictures. Whoever is shown in one can have it "
              "hidden at once, and a moderator decides later.")};

constexpr fields::FormField alternative_text() {
    fields::FormField field = members::kAlternativeText;
    field.hint = tr("One sentence for people who hear the page instead of seeing it.");
    return field;
}
constexpr std::array kForm{members::kPictureFile, alternative_text(), members::kRightsHolder,
                           members::kLicence, members::kPeopleShown};
struct Typed {
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};
    std::string people_shown = {};
};
AGORA_FIELDS(Typed, alternative_text, rights_holder, licence, people_shown)

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

members::UploadPage page_of(web::Call& call, const Listed& listed, fields::FormView form) {
    const PlaceId place = listed.place.place_id;
    auto page = members::upload_page(call, kText, std::move(form),
                                     {call.link(path_of(place)), listed.content().name});
    page.action = call.link(path_of(place, "/pictures"));
    page.lead = listed.content().name;
    return page;
}

http::Response show_new(web::Call& call) {
    const auto listed = place_to_show(call);
    if (!listed) return web::refuse(call, listed.refusal());
    const Typed proposed{
        .rights_holder = call.actor.name,
        .licence = std::string{files::name_of(files::Licence::all_rights_reserved)}};
    auto form =
        web::show_form(call, kForm, fields::to_values(proposed), members::licence_choices(call));
    return web::page(call, members::upload_head(call, kText),
                     page_of(call, *listed, std::move(form)));
}

http::Response create_picture(web::Call& call) {
    const auto listed = place_to_show(call);
    if (!listed) return web::refuse(call, listed.refusal());
    auto typed = web::read_form<Typed>(call, kForm, members::licence_choices(call));
    fields::FormState& state = typed.state;
    const Typed& value = typed.value;
    const auto made = members::take_picture(
        call, state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (made) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = place_at(call, tx);
            if (!now) return PlaceRefusal::place_not_found;
            return add_picture({tx, call.services, call.origin()}, now->place, *made,
                               {.language = std::string{code(call.language)},
                                .alternative_text = value.alternative_text});
        });
        if (done) {
            return web::redirect(call, path_of(listed->place.place_id),
                                 {.text = tr("The picture is added.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, members::upload_head(call, kText),
                            page_of(call, *listed, web::show_form(call, kForm, state)),
                            state.refusals);
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

std::optional<Picture> shown_at(web::Call& call) {
    auto picture = call.read([&](db::ReadTx& tx) { return picture_at(call, tx); });
    if (picture && picture->hidden) picture.reset();
    return picture;
}

http::Response show_picture(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->file) : web::not_found(call);
}

http::Response show_small_picture(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? members::send_picture(call, picture->small_file) : web::not_found(call);
}

std::optional<members::ShownPicture> find_shown(web::Call& call, db::ReadTx& tx) {
    const auto picture = picture_at(call, tx);
    if (!picture) return std::nullopt;
    members::ShownPicture shown{.account = picture->account_id,
                                .path = path_of(picture->place_id),
                                .picture = picture->file,
                                .address = {},
                                .alternative_text = {}};
    if (picture->hidden) return shown;
    shown.address = address_of(*picture, "/small.webp");
    shown.alternative_text = picture->alternative_text;
    return shown;
}

http::Response show_objection(web::Call& call) {
    return members::show_objection(call, &find_shown);
}

http::Response create_objection(web::Call& call) {
    return members::create_objection(call, &find_shown);
}

std::vector<web::Route> file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/places/{id}/pictures/{picture}/picture.webp", Access::visitor(), &show_picture,
         bare("Picture of a place")},
        {get, "/places/{id}/pictures/{picture}/small.webp", Access::visitor(), &show_small_picture,
         bare("The same, for lists")},
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
        {get, "/places/{id}/pictures/{picture}/objection", Access::visitor(), &show_objection},
        {post,
         "/places/{id}/pictures/{picture}/objection",
         Access::visitor(),
         &create_objection,
         {.summary = "Hide a picture in which one is shown"}},
    };
    routes.insert(routes.end(), forms.begin(), forms.end());
    return routes;
}

}  // namespace agora::places
