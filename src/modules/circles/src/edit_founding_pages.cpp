#include "edit_founding_pages.hpp"

#include "agora/locale/formats.hpp"
#include "circle_view.hpp"
#include "founding_form.hpp"
#include "founding_view.hpp"
#include "refusals.hpp"

namespace agora::circles {
namespace {

struct EditGroupPage {
    CircleCard group;
    std::string action;
    std::string founding_url;
    std::string translating = {};  ///< the language that this page writes, when it is no original
    std::vector<web::Link> languages = {};  ///< to write it in
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(EditGroupPage, group, action, founding_url, translating, languages, form, form_keys)

/// What is edited: which circle, in which language, and what stands there.
struct Edited {
    std::optional<Circle> circle;
    std::vector<Text> texts;
    bool allowed = false;
    std::string language;

    bool original() const { return language == circle->language; }
    const Text* present() const { return in_language(texts, language); }
};

Edited edited_of(web::Call& call) {
    Edited edited;
    call.read([&](db::ReadTx& tx) {
        edited.circle = circle_at(call, tx);
        if (!edited.circle) return;
        edited.texts = newest_texts_of(tx, edited.circle->circle_id);
        edited.allowed = may_look_after(tx, call.actor, *edited.circle, today_of(call));
        const auto wanted = parse_language(call.query("text"));
        edited.language = wanted ? std::string{code(*wanted)} : edited.circle->language;
    });
    return edited;
}

std::optional<http::Response> refused(web::Call& call, const Edited& edited) {
    if (!edited.circle) return web::refuse(call, CircleRefusal::circle_not_found);
    if (!edited.allowed) return web::refuse(call, CircleRefusal::not_its_animator);
    return std::nullopt;
}

std::string address_of(const web::Call& call, const Circle& circle, std::string_view rest,
                       std::string_view language) {
    const std::string path = call.link(path_of(circle, rest));
    return language == circle.language ? path : path + "?text=" + std::string{language};
}

EditGroupPage model_of(web::Call& call, const Edited& edited, fields::FormView form) {
    const Circle& circle = *edited.circle;
    const Text& text = best_text(edited.texts, circle, edited.language);
    EditGroupPage model{.group = card_of(call, words_of(call), circle, text),
                        .action = address_of(call, circle, "", edited.language),
                        .founding_url = call.link(path_of(circle, "/founding")),
                        .form = std::move(form),
                        .form_keys = call.form_keys()};
    if (!edited.original()) {
        model.translating = locale::language_name(call.language, edited.language);
    }
    for (const Language language : kLanguages) {
        if (code(language) == edited.language) continue;
        model.languages.push_back({address_of(call, circle, "/edit", code(language)),
                                   locale::language_name(call.language, code(language))});
    }
    return model;
}

web::PageHead head_of(const web::Call& call, const EditGroupPage& model) {
    return {.view = "circles/edit_group",
            .title = call.say({tr("Change the page of “{group}”"), {{"group", model.group.name}}})};
}

http::Response show_edit(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto answer = refused(call, edited)) return std::move(*answer);
    const Text* text = edited.present();
    fields::NameValues values;
    if (text != nullptr) {
        const Words words = words_of(call);
        TypedChange typed{text->name,
                          text->summary,
                          text->goal,
                          text->criteria,
                          text->means,
                          text->charter,
                          std::string{words.atlas->name(edited.circle->place, call.language)},
                          edited.circle->openness,
                          edited.circle->website,
                          text->version};
        values = fields::to_values(typed);
    } else {
        values.add("seen", "0");
    }
    const fields::Form form =
        edited.original() ? fields::Form{kChangeForm} : fields::Form{kTranslationForm};
    const auto model = model_of(call, edited, web::show_form(call, form, std::move(values)));
    return web::page(call, head_of(call, model), model);
}

http::Response answer(web::Call& call, const Edited& edited, fields::Form form,
                      fields::FormState& state, std::int64_t seen, const FoundingWords& words,
                      const FoundingFacts& facts) {
    if (state.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_founding(acting(tx, call), edited.circle->circle_id, edited.language,
                                   seen, words, facts);
        });
        if (done) {
            return web::redirect(call, path_of(*edited.circle, "/founding"),
                                 {.text = tr("Saved. The earlier version stays to be read.")});
        }
        state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(CircleRefusal::changed_meanwhile)) {
            const Edited now = edited_of(call);
            const Text* present = now.present();
            state.values = state.values.with(
                kSeen.name, std::to_string(present == nullptr ? 0 : present->version));
        }
    }
    const auto model = model_of(call, edited, web::show_form(call, form, state));
    return web::refuse_form(call, head_of(call, model), model, state.refusals);
}

http::Response save_group(web::Call& call) {
    const Edited edited = edited_of(call);
    if (auto no = refused(call, edited)) return std::move(*no);
    if (!edited.original()) {
        auto typed = web::read_form<TypedTranslation>(call, kTranslationForm);
        return answer(call, edited, kTranslationForm, typed.state, typed.value.seen,
                      words_in(typed.value), {});
    }
    auto typed = web::read_form<TypedChange>(call, kChangeForm);
    const auto place = place_typed(words_of(call), typed.value.place);
    if (!place) typed.state.refusals.push_back(Refusal{CircleRefusal::place_unknown, "place"});
    return answer(call, edited, kChangeForm, typed.state, typed.value.seen, words_in(typed.value),
                  {typed.value.openness, place.value_or(""), typed.value.website});
}

}  // namespace

std::vector<web::Route> edit_founding_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/edit",
         Access::member(),
         &show_edit,
         {.summary = "Change or translate a founding page"}},
        {post,
         "/groups/{slug}",
         Access::member(),
         &save_group,
         {.summary = "Save a founding page"}},
    };
}

}  // namespace agora::circles
