#include "pages.hpp"

#include "agora/base/text.hpp"
#include "missions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kNoteForm{
    FormField{.name = "before",
              .label = tr("With whom did you speak about us?"),
              .hint = tr("For example: colleagues on a film set, my neighbours."),
              .required = true,
              .maximum = 200},
    FormField{.name = "day", .type = FieldType::date, .label = tr("When"), .required = true},
    FormField{.name = "reached",
              .type = FieldType::number,
              .label = tr("With how many people, roughly?"),
              .least = 0,
              .most = 100'000},
    FormField{.name = "told",
              .type = FieldType::textarea,
              .label = tr("What was it about?"),
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "questions",
              .type = FieldType::textarea,
              .label = tr("What did people ask that the team should answer?"),
              .hint = tr("One question a line. The team answers each by a day that is shown."),
              .maximum = 3000,
              .rows = 3},
};
struct TypedNote {
    std::string before = {};
    std::optional<Date> day = {};
    std::int64_t reached = 0;
    std::string told = {};
    std::string questions = {};
};
AGORA_FIELDS(TypedNote, before, day, reached, told, questions)

struct NoteView {
    std::string id = {};
    Date day = {};
    std::string before = {};
    std::string told = {};
};
AGORA_FIELDS(NoteView, id, day, before, told)

struct SpokenPage {
    std::vector<NoteView> notes = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SpokenPage, notes, form, action, crumbs, form_keys)

http::Response spoken_page(web::Call& call, const fields::FormState* wrong) {
    SpokenPage model{.action = call.link("/ambassadors/spoken"),
                     .crumbs = {{call.link("/ambassadors"), call.say(tr("Ambassadors"))}}};
    call.read([&](db::ReadTx& tx) {
        model.notes.clear();
        for (const Note& note : list_notes_of(tx, call.actor.account)) {
            model.notes.push_back({to_string(note.note_id), note.day, note.before, note.told});
        }
    });
    model.form = wrong == nullptr
                     ? web::show_form(call, kNoteForm, {{"day", to_string(web::today_of(call))}})
                     : web::show_form(call, kNoteForm, *wrong);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/spoken",
                             .title = call.say(tr("I spoke about us"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_spoken(web::Call& call) {
    return spoken_page(call, nullptr);
}

http::Response create_note(web::Call& call) {
    auto typed = web::read_form<TypedNote>(call, kNoteForm);
    if (typed.ok()) {
        const TypedNote& value = typed.value;
        std::vector<std::string> questions;
        for (const std::string_view line : split(value.questions, '\n')) {
            if (!trimmed(line).empty()) questions.emplace_back(trimmed(line));
        }
        const auto done = call.write([&](db::WriteTx& tx) {
            return note_talk(acting(tx, call),
                             {.day = *value.day,
                              .before = value.before,
                              .reached = value.reached,
                              .told = value.told},
                             std::move(questions));
        });
        if (done) {
            return web::redirect(call, "/ambassadors/spoken",
                                 {.text = tr("Noted. Thank you for speaking about us.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return spoken_page(call, &typed.state);
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<NoteId>("id");
    const bool there =
        call.write([&](db::WriteTx& tx) { return id && delete_note(tx, *id, call.actor.account); });
    if (!there) return web::not_found(call);
    return web::redirect(call, "/ambassadors/spoken", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> spoken_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/spoken",
         Access::member(),
         &show_spoken,
         {.summary = "One's own notes of talks about the cooperative"}},
        {post,
         "/ambassadors/spoken",
         Access::member(),
         &create_note,
         {.summary = "Note that one spoke about the cooperative, and what people asked"}},
        {post, "/ambassadors/spoken/{id}/removal", Access::member(), &create_removal},
    };
}

}  // namespace agora::ambassadors
