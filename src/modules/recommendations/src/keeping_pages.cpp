#include "keeping_pages.hpp"

#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "keep.hpp"
#include "permissions.hpp"
#include "reference_store.hpp"
#include "refusals.hpp"
#include "text_form.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <array>

namespace agora::recommendations {
namespace {

std::string wanted_language(const web::Call& call, const Entry& entry) {
    const auto wanted = parse_language(call.query("text"));
    return wanted ? std::string{code(*wanted)} : entry.row.language;
}

http::Response text_page(web::Call& call, std::optional<fields::FormState> state) {
    FormPage page;
    const bool again = state.has_value();
    const bool overtaken = again && std::ranges::any_of(state->refusals, [](const Refusal& one) {
                               return one.is(RecommendationRefusal::changed_meanwhile);
                           });
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return false;
        add_head(call, *all, *entry, page);
        const std::string language = wanted_language(call, *entry);
        const auto texts = newest_texts_of(tx, entry->row.recommendation_id);
        const auto present = std::ranges::find(texts, language, &Text::language);
        page.action = page.card.url + "?text=" + language;
        page.heading = call.say({tr("The text in {language}"),
                                 {{"language", locale::language_name(call.language, language)}}});
        for (const Language one : kLanguages) {
            if (code(one) == language) continue;
            page.languages.push_back({page.card.url + "/edit?text=" + std::string{code(one)},
                                      locale::language_name(call.language, code(one))});
        }
        const std::string seen = std::to_string(present == texts.end() ? 0 : present->version);
        if (!again) {
            state = fields::FormState{
                .values = fields::to_values(typed_of(present == texts.end() ? Text{} : *present))
                              .with("seen", seen)};
        } else if (overtaken) {
            state->values = state->values.with("seen", seen);
        }
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    page.lead =
        call.say(tr("Every version stays. The original as the source prints it is the text "
                    "that counts; a translation says the same in plain words."));
    page.form = web::show_form(call, kTextForm, *state);
    return answer_form(call, page, state->refusals);
}

http::Response show_text(web::Call& call) {
    return text_page(call, std::nullopt);
}

http::Response save_text(web::Call& call) {
    auto typed = web::read_form<TypedText>(call, kTextForm);
    if (!typed.ok()) return text_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return RecommendationRefusal::recommendation_not_found;
        Text text = text_in(typed.value);
        text.language = wanted_language(call, *entry);
        return write_text({tx, call.services, call.origin()}, call.actor,
                          entry->row.recommendation_id, {text, typed.value.seen});
    });
    if (done) {
        return back_to_story(call, tr("Saved."));
    }
    if (!done.refusal().is(RecommendationRefusal::changed_meanwhile)) {
        return web::refuse(call, done.refusal());
    }
    typed.state.refusals.push_back(done.refusal());
    return text_page(call, typed.state);
}

constexpr std::array kMendForm{
    fields::FormField{.name = "target",
                      .label = tr("Where does it lead?"),
                      .hint = tr("The number of a recommendation: 002-3. Empty: to nothing that "
                                 "stands here."),
                      .maximum = 40},
    fields::FormField{.name = "reason",
                      .type = fields::FieldType::textarea,
                      .label = tr("How do you know?"),
                      .required = true,
                      .maximum = 1000,
                      .rows = 3},
};
struct TypedMending {
    std::string target = {};
    std::string reason = {};
};
AGORA_FIELDS(TypedMending, target, reason)

std::optional<Reference> reference_at(const web::Call& call, db::ReadTx& tx, const Entry* entry) {
    const auto id = call.id<ReferenceId>("reference");
    auto reference = id && entry != nullptr ? find_reference(tx, *id) : std::nullopt;
    if (!reference || reference->from_id != entry->row.recommendation_id) return std::nullopt;
    return reference;
}

http::Response mend_page(web::Call& call, fields::FormState state) {
    FormPage page;
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        const auto reference = reference_at(call, tx, entry);
        if (!reference) return false;
        add_head(call, *all, *entry, page);
        page.told = blocks_of(reference->source_text);
        page.told_lang = entry->row.language;
        page.action = page.card.url + "/references/" + to_string(reference->reference_id);
        if (const Entry* target = all->find(reference->to_id);
            target != nullptr && !state.values.has("target")) {
            state.values.add("target", target->slug);
        }
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::reference_not_found);
    page.heading = call.say(tr("Say where it leads"));
    page.lead =
        call.say(tr("What the source prints stays to be read, with who mended it, when and "
                    "why."));
    page.form = web::show_form(call, kMendForm, state);
    return answer_form(call, page, state.refusals);
}

http::Response show_mending(web::Call& call) {
    return mend_page(call, {});
}

http::Response save_mending(web::Call& call) {
    auto typed = web::read_form<TypedMending>(call, kMendForm);
    if (!typed.ok()) return mend_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto all = register_of(call.services, tx);
        const auto reference = reference_at(call, tx, entry_at(call, *all));
        if (!reference) return RecommendationRefusal::reference_not_found;
        return mend_reference({tx, call.services, call.origin()}, call.actor,
                              reference->reference_id, typed.value.target, typed.value.reason);
    });
    if (done) {
        return back_to_story(call, tr("Saved."));
    }
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return mend_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> keeping_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/recommendations/{number}/edit", Access::needing(kKeepRecommendations), &show_text},
        {post,
         "/recommendations/{number}",
         Access::needing(kKeepRecommendations),
         &save_text,
         {.body_limit = 512 * 1024,
          .summary = "Change the text of a recommendation, or translate"}},
        {get, "/recommendations/{number}/references/{reference}",
         Access::needing(kKeepRecommendations), &show_mending},
        {post,
         "/recommendations/{number}/references/{reference}",
         Access::needing(kKeepRecommendations),
         &save_mending,
         {.summary = "Say where a reference leads, with a trace"}},
    };
}

}  // namespace agora::recommendations
