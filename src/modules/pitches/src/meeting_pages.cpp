#include "meeting_pages.hpp"

#include "meeting_view.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::pitches {
namespace {

struct Typed {
    std::optional<Kind> kind;
    std::string title;
    std::string words;
};
AGORA_FIELDS(Typed, kind, title, words)

web::PageHead head_of(const web::Call& call, const MeetingPage& model) {
    return {.view = "pitches/meeting", .title = call.say(tr("Pitches")) + " · " + model.title};
}

/// The page as it stands, with its form as given.
std::optional<MeetingPage> read_page(web::Call& call, EventId id, const fields::FormState& state) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<MeetingPage> {
        const auto seen = meeting_of(call, tx, id);
        if (!seen) return std::nullopt;
        return page_of(call, tx, *seen);
    });
    if (!model) return model;
    model->form = web::show_form(call, pitch_form(), state);
    model->form_keys = call.form_keys();
    return model;
}

http::Response show_meeting(web::Call& call) {
    const auto id = call.id<EventId>("id");
    const auto model = id ? read_page(call, *id, {}) : std::nullopt;
    if (!model) return web::refuse(call, PitchRefusal::meeting_not_found);
    return web::page(call, head_of(call, *model), *model);
}

/// The form with what was typed, also when it is not asked any more.
http::Response form_again(web::Call& call, EventId event, const fields::FormState& state) {
    auto model = read_page(call, event, state);
    if (!model) return web::refuse(call, PitchRefusal::meeting_not_found);
    model->may_book = true;
    return web::refuse_form(call, head_of(call, *model), *model, state.refusals);
}

http::Response refused_booking(web::Call& call, EventId event, fields::FormState state,
                               const Refusal& refusal) {
    if (!refusal.is(PitchRefusal::all_taken)) return web::refuse(call, refusal);
    state.refusals.push_back(refusal);
    return form_again(call, event, state);
}

http::Response create_pitch(web::Call& call) {
    const auto id = call.id<EventId>("id");
    if (!id) return web::refuse(call, PitchRefusal::meeting_not_found);
    const auto typed = web::read_form<Typed>(call, pitch_form());
    if (!typed.ok()) return form_again(call, *id, typed.state);
    const auto made = call.write([&](db::WriteTx& tx) -> Result<Pitch> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return PitchRefusal::meeting_not_found;
        return book({tx, call.services, call.origin()}, *seen,
                    {.kind = typed.value.kind.value_or(Kind::project),
                     .language = std::string{code(call.language)},
                     .title = typed.value.title,
                     .words = typed.value.words});
    });
    if (!made) return refused_booking(call, *id, typed.state, made.refusal());
    return web::redirect(call, path_of(*id), {.text = tr("Your pitch stands in the programme.")});
}

http::Response save_places(web::Call& call) {
    const auto id = call.id<EventId>("id");
    if (!id) return web::refuse(call, PitchRefusal::meeting_not_found);
    const std::int64_t places = parse_positive(call.sent["places"]).value_or(0);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return PitchRefusal::meeting_not_found;
        return set_places({tx, call.services, call.origin()}, *seen, places);
    });
    if (done) return web::redirect(call, path_of(*id), {.text = tr("Saved.")});
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    auto model = read_page(call, *id, {});
    if (!model) return web::refuse(call, PitchRefusal::meeting_not_found);
    model->places_error = call.say(done.refusal().message());
    return web::refuse_form(call, head_of(call, *model), *model, {done.refusal()});
}

}  // namespace

http::Response refuse_on_page(web::Call& call, EventId event, PitchId pitch, const Refusal& refusal,
                              std::string typed) {
    auto model = read_page(call, event, {});
    if (!model) return web::refuse(call, PitchRefusal::meeting_not_found);
    const auto found = std::ranges::find(model->pitches, pitch, &PitchView::pitch_id);
    if (found != model->pitches.end()) {
        found->error = call.say(refusal.message());
        found->typed = std::move(typed);
    }
    return web::refuse_form(call, head_of(call, *model), *model, {refusal});
}

std::vector<web::Route> meeting_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/pitches",
         Access::member(),
         &show_meeting,
         {.summary = "The pitches of a partner meeting"}},
        {post,
         "/events/{id}/pitches",
         Access::member(),
         &create_pitch,
         {.summary = "Book a pitch: a need, an offer or a project"}},
        {post,
         "/events/{id}/pitches/places",
         Access::member(),
         &save_places,
         {.summary = "How many pitches fit, said by who organises it"}},
    };
}

}  // namespace agora::pitches
