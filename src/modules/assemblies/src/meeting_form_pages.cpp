#include "convening.hpp"
#include "form_page.hpp"
#include "meeting_form.hpp"
#include "meeting_view.hpp"
#include "meetings.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kWhyForm{FormField{.name = "why",
                                        .type = FieldType::textarea,
                                        .label = tr("Why it does not take place"),
                                        .required = true,
                                        .maximum = 1000,
                                        .rows = 3}};
struct TypedWhy {
    std::string why = {};
};
AGORA_FIELDS(TypedWhy, why)

std::optional<Seen> seen_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return meeting_at(call, tx); });
}

FormPage new_page(const web::Call& call, const Body& body) {
    return {.crumbs = crumbs_of(call, body),
            .heading = call.say(tr("Prepare a meeting")),
            .lead = call.say(tr("It is a draft until members are convened. Then agenda and time "
                                "stand.")),
            .action = call.link(path_of(body, "/meetings")),
            .act = call.say(tr("Keep as a draft")),
            .back = call.link(path_of(body))};
}

FormPage edit_page(const web::Call& call, const Seen& seen) {
    const bool draft = seen.meeting.state == State::draft;
    return {.crumbs = crumbs_of(call, seen),
            .heading = call.say(draft ? tr("Change the meeting") : tr("Change the place")),
            .lead = draft ? "" : call.say(tr("Everybody who is convened gets a mail.")),
            .action = call.link(path_of(seen.meeting.meeting_id)),
            .back = call.link(path_of(seen.meeting.meeting_id))};
}

std::optional<Body> body_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return body_at(call, tx); });
}

http::Response show_new(web::Call& call) {
    const auto body = body_of(call);
    if (!body) return web::refuse(call, AssemblyRefusal::body_not_found);
    FormPage page = new_page(call, *body);
    page.form = web::show_form(call, meeting_form(), fields::to_values(TypedMeeting{}),
                               meeting_context(*body, State::draft));
    return show_page(call, std::move(page));
}

http::Response create_meeting(web::Call& call) {
    const auto body = body_of(call);
    if (!body) return web::refuse(call, AssemblyRefusal::body_not_found);
    const auto typed =
        web::read_form<TypedMeeting>(call, meeting_form(), meeting_context(*body, State::draft));
    if (!typed.ok()) return show_again(call, new_page(call, *body), meeting_form(), typed.state);
    const auto made = call.write([&](db::WriteTx& tx) {
        return make_meeting({tx, call.services, call.origin()}, *body, meeting_of(typed.value));
    });
    if (!made) {
        return show_again(call, new_page(call, *body), meeting_form(), typed.state, made.refusal());
    }
    return web::redirect(call, path_of(*made),
                         {.text = tr("Kept as a draft. Add the agenda and documents, then convene "
                                     "the members.")});
}

http::Response show_edit(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    FormPage page = edit_page(call, *seen);
    page.form = web::show_form(call, meeting_form(), fields::to_values(typed_of(seen->meeting)),
                               meeting_context(seen->body, seen->meeting.state));
    return show_page(call, std::move(page));
}

http::Response save_meeting(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto typed = web::read_form<TypedMeeting>(
        call, meeting_form(), meeting_context(seen->body, seen->meeting.state));
    if (!typed.ok()) return show_again(call, edit_page(call, *seen), meeting_form(), typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = meeting_at(call, tx);
        if (!now) return AssemblyRefusal::meeting_not_found;
        // What was asked when it was a draft is not what is asked once it is convened.
        if (now->meeting.state != seen->meeting.state) return AssemblyRefusal::not_a_draft;
        return change_meeting({tx, call.services, call.origin()}, *now, meeting_of(typed.value));
    });
    if (!done) {
        return show_again(call, edit_page(call, *seen), meeting_form(), typed.state,
                          done.refusal());
    }
    return web::redirect(call, path_of(seen->meeting.meeting_id), {.text = tr("Saved.")});
}

FormPage convening_page(web::Call& call, const Seen& seen) {
    FormPage page{.crumbs = crumbs_of(call, seen),
                  .heading = call.say(tr("Convene the members?")),
                  .lead = call.say(tr("Agenda and time stand from now on, and everybody who is "
                                      "convened gets a mail.")),
                  .action = call.link(path_of(seen.meeting.meeting_id, "/convening")),
                  .act = call.say(tr("Convene now")),
                  .back = call.link(path_of(seen.meeting.meeting_id))};
    const auto missing =
        call.read([&](db::ReadTx& tx) { return obstacles_to_convening(tx, seen, call.now); });
    for (const Refusal& one : missing) page.missing.push_back(call.say(one.message()));
    return page;
}

http::Response show_convening(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    if (seen->meeting.state != State::draft) {
        return web::refuse(call, AssemblyRefusal::not_a_draft);
    }
    return show_page(call, convening_page(call, *seen));
}

http::Response create_convening(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        return convene({tx, call.services, call.origin()}, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<MeetingId>("id")),
                         {.text = tr("Convened. The letters are leaving.")});
}

FormPage cancellation_page(const web::Call& call, const Seen& seen) {
    return {.crumbs = crumbs_of(call, seen),
            .heading = call.say(tr("Cancel this meeting?")),
            .lead = call.say(tr("Everybody who is convened gets a mail with the reason.")),
            .action = call.link(path_of(seen.meeting.meeting_id, "/cancellation")),
            .act = call.say(tr("Cancel this meeting")),
            .back = call.link(path_of(seen.meeting.meeting_id))};
}

http::Response show_cancellation(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    FormPage page = cancellation_page(call, *seen);
    page.form = web::show_form(call, kWhyForm);
    return show_page(call, std::move(page));
}

http::Response create_cancellation(web::Call& call) {
    const auto seen = seen_at(call);
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto typed = web::read_form<TypedWhy>(call, kWhyForm);
    if (!typed.ok()) return show_again(call, cancellation_page(call, *seen), kWhyForm, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = meeting_at(call, tx);
        if (!now) return AssemblyRefusal::meeting_not_found;
        return cancel({tx, call.services, call.origin()}, *now, typed.value.why);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(seen->meeting.meeting_id),
                         {.text = tr("The meeting is cancelled.")});
}

}  // namespace

std::vector<web::Route> meeting_form_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get, "/bodies/{slug}/meetings/new", keeps, &show_new},
        {post,
         "/bodies/{slug}/meetings",
         keeps,
         &create_meeting,
         {.summary = "Prepare a meeting of a body, as a draft"}},
        {get, "/assemblies/{id}/edit", keeps, &show_edit},
        {post,
         "/assemblies/{id}",
         keeps,
         &save_meeting,
         {.summary = "Change a draft; once convened, place and video"}},
        {get, "/assemblies/{id}/convening", keeps, &show_convening},
        {post,
         "/assemblies/{id}/convening",
         keeps,
         &create_convening,
         {.summary = "Freeze agenda and time, and send the letters"}},
        {get, "/assemblies/{id}/cancellation", keeps, &show_cancellation},
        {post,
         "/assemblies/{id}/cancellation",
         keeps,
         &create_cancellation,
         {.summary = "Cancel a meeting before it opens, with the reason"}},
    };
}

}  // namespace agora::assemblies
