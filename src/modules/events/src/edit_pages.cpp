#include "edit_pages.hpp"

#include "agora/locale/formats.hpp"
#include "event_form.hpp"

namespace agora::events {
namespace {

struct EditEventPage {
    EventCard event;
    std::string action;
    std::string translating = {};  ///< the language that this page writes, when it is no original
    std::vector<web::Link> languages = {};  ///< to write it in
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(EditEventPage, event, action, translating, languages, form, form_keys)

/// What is edited: which event, in which language, and what stands there.
struct Edited {
    std::optional<Listed> listed;
    std::optional<EventCard> card;
    bool allowed = false;
    std::string language;
    std::string place;

    bool original() const { return language == listed->event.language; }
    const Text* present() const { return in_language(listed->texts, language); }
};

Edited edited_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Edited edited;
        const Viewer viewer = viewer_of(call, tx);
        edited.listed = event_at(call, tx, viewer);
        if (!edited.listed) return edited;
        const Event& event = edited.listed->event;
        const Words words = words_of(call, tx);
        edited.card = card_of(call, words, *edited.listed);
        edited.place = edited.card->place;
        edited.allowed = may_look_after(viewer, event, edited.listed->circles);
        const auto wanted = parse_language(call.query("text"));
        edited.language = wanted ? std::string{code(*wanted)} : event.language;
        return edited;
    });
}

std::optional<http::Response> refused(web::Call& call, const Edited& edited) {
    if (!edited.listed) return web::refuse(call, EventRefusal::event_not_found);
    if (!edited.allowed) return web::refuse(call, EventRefusal::not_its_organiser);
    if (edited.listed->event.state == State::cancelled) {
        return web::refuse(call, EventRefusal::cancelled_already);
    }
    return std::nullopt;
}

std::string address_of(const web::Call& call, const Event& event, std::string_view rest,
                       std::string_view language) {
    const std::string path = call.link(path_of(event.event_id, rest));
    return language == event.language ? path : path + "?text=" + std::string{language};
}

fields::FormContext context_of(const web::Call& call) {
    return {.choices = {{"format", format_choices(call)}}};
}

fields::Form form_of(const Edited& edited) {
    return edited.original() ? change_form() : fields::Form{kTranslationForm};
}

EditEventPage model_of(web::Call& call, const Edited& edited, fields::FormView form) {
    const Event& event = edited.listed->event;
    EditEventPage model{.event = *edited.card,
                        .action = address_of(call, event, "", edited.language),
                        .form = std::move(form),
                        .form_keys = call.form_keys()};
    if (!edited.original()) {
        model.translating = locale::language_name(call.language, edited.language);
    }
    for (const Language language : kLanguages) {
        if (code(language) == edited.language) continue;
        model.languages.push_back({address_of(call, event, "/edit", code(language)),
                                   locale::language_name(call.language, code(language))});
    }
    return model;
}

web::PageHead head_of(const web::Call& call, const EditEventPage& model) {
    return {.view = "events/edit",
            .title = call.say({tr("Change “{event}”"), {{"event", model.event.title}}})};
}

http::Response show_edit(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto answer = refused(call, edited)) return std::move(*answer);
    const Text* text = edited.present();
    fields::NameValues values;
    if (text != nullptr && edited.original()) {
        values = fields::to_values(typed_of(edited.listed->event, *text, edited.place));
    } else if (text != nullptr) {
        values = {{"title", text->title}, {"body", text->body}};
    }
    values.add("seen", std::to_string(text == nullptr ? 0 : text->version));
    const auto model = model_of(
        call, edited, web::show_form(call, form_of(edited), std::move(values), context_of(call)));
    return web::page(call, head_of(call, model), model);
}

/// The change in the same transaction as the look at what stands there.
Result<Done> save(web::Call& call, const Change& change) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        if (!may_look_after(viewer, listed->event, listed->circles)) {
            return EventRefusal::not_its_organiser;
        }
        return change_event({tx, call.services, call.origin()}, listed->event, change);
    });
}

http::Response answer(web::Call& call, const Edited& edited, fields::FormState& state,
                      const Change& change) {
    if (state.ok()) {
        const auto done = save(call, change);
        if (done) {
            return web::redirect(call, path_of(edited.listed->event.event_id),
                                 {.text = tr("Saved.")});
        }
        state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(EventRefusal::changed_meanwhile)) {
            const Edited now = edited_of(call);
            const Text* present = now.listed ? now.present() : nullptr;
            state.values = state.values.with(
                kSeen.name, std::to_string(present == nullptr ? 0 : present->version));
        }
    }
    const auto model = model_of(call, edited, web::show_form(call, form_of(edited), state));
    return web::refuse_form(call, head_of(call, model), model, state.refusals);
}

http::Response save_event(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto no = refused(call, edited)) return std::move(*no);
    if (!edited.original()) {
        auto typed = web::read_form<TypedTranslation>(call, kTranslationForm);
        return answer(
            call, edited, typed.state,
            {edited.language, typed.value.seen, {typed.value.title, typed.value.body}, {}});
    }
    auto typed = web::read_form<TypedEvent>(call, change_form(), context_of(call));
    const auto seen = web::read_form<TypedSeen>(call, change_form(), context_of(call)).value.seen;
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    auto event = event_of(typed.value, *atlas);
    // Several places have one name: what was not typed anew stays.
    if (event && typed.value.place == edited.place) event->place = edited.listed->event.place;
    if (typed.ok() && !event) {
        typed.state.refusals.push_back(Refusal{EventRefusal::place_unknown, "place"});
    }
    return answer(
        call, edited, typed.state,
        {edited.language, seen, {typed.value.title, typed.value.body}, event.value_or(Event{})});
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change or translate an event"}},
        {post, "/events/{id}", Access::member(), &save_event, {.summary = "Save an event"}},
    };
}

}  // namespace agora::events
