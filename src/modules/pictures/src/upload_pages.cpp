#include "album_pages.hpp"

#include "agora/members/picture_form.hpp"
#include "album_view.hpp"
#include "refusals.hpp"

namespace agora::pictures {
namespace {

constexpr members::UploadText kText{
    .heading = tr("Add a picture"),
    .why = tr("Whoever sees the event sees its pictures. Whoever is shown in one can have it "
              "hidden at once, and a moderator decides later.")};

constexpr fields::FormField alternative_text() {
    fields::FormField field = members::kAlternativeText;
    field.hint = tr("One sentence for people who hear the page instead of seeing it.");
    return field;
}
constexpr std::array kForm{members::kPictureFile, alternative_text(), members::kRightsHolder,
                           members::kLicence, members::kPeopleShown};
struct Typed {
    std::string alternative_text;
    std::string rights_holder;
    std::string licence;
    std::string people_shown;
};
AGORA_FIELDS(Typed, alternative_text, rights_holder, licence, people_shown)

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

members::UploadPage page_of(web::Call& call, const events::SeenEvent& seen, fields::FormView form) {
    const EventId event = seen.event.event_id;
    auto page = members::upload_page(call, kText, std::move(form),
                                     {call.link(path_of(event)), call.say(tr("Pictures"))});
    page.action = call.link(path_of(event));
    page.lead = seen.title + " · " + seen.when;
    return page;
}

http::Response show_new(web::Call& call) {
    const auto seen = album_to_fill(call);
    if (!seen) return web::refuse(call, seen.refusal());
    Typed proposed;
    proposed.rights_holder = call.actor.name;
    proposed.licence = files::name_of(files::Licence::all_rights_reserved);
    auto form =
        web::show_form(call, kForm, fields::to_values(proposed), members::licence_choices(call));
    return web::page(call, members::upload_head(call, kText),
                     page_of(call, *seen, std::move(form)));
}

http::Response create_picture(web::Call& call) {
    const auto seen = album_to_fill(call);
    if (!seen) return web::refuse(call, seen.refusal());
    auto typed = web::read_form<Typed>(call, kForm, members::licence_choices(call));
    fields::FormState& state = typed.state;
    const Typed& value = typed.value;
    const auto made = members::take_picture(
        call, state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (made) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now_seen = event_at(call, tx);
            if (!now_seen) return AlbumRefusal::event_not_found;
            return add_picture({tx, call.services, call.origin()}, *now_seen, *made,
                               {.language = std::string{code(call.language)},
                                .alternative_text = value.alternative_text});
        });
        if (done) {
            return web::redirect(call, path_of(seen->event.event_id),
                                 {.text = tr("The picture is added.")});
        }
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, members::upload_head(call, kText),
                            page_of(call, *seen, web::show_form(call, kForm, state)),
                            state.refusals);
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
