#include "act_pages.hpp"

#include "act.hpp"
#include "act_store.hpp"
#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "keep.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::recommendations {
namespace {

constexpr std::string_view kNews = "news";
constexpr std::size_t kLongestWords = 4'000;

constexpr fields::FormField words_field(std::string_view name, std::string_view label,
                                        std::string_view hint) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = hint,
            .maximum = kLongestWords,
            .rows = 4};
}

constexpr std::array kActForm{
    fields::FormField{.name = "status",
                      .type = fields::FieldType::select,
                      .label = tr("What happened?"),
                      .required = true},
    fields::FormField{.name = "day",
                      .label = tr("When?"),
                      .hint = tr("A day as 2026-11-30, or only the month as 2026-11."),
                      .required = true,
                      .maximum = 10},
    fields::FormField{.name = "body",
                      .type = fields::FieldType::select,
                      .label = tr("Who signs it?"),
                      .required = true},
    words_field("reason", tr("Why, or what was done"), tr("Everybody reads it.")),
    words_field("attention", tr("Point of attention"),
                tr("What the board or the assembly asks to watch over.")),
    fields::FormField{.name = "evidence",
                      .type = fields::FieldType::url,
                      .label = tr("Where one can see it"),
                      .hint = tr("The address of minutes, of a page, of what was made."),
                      .maximum = 1000},
    fields::FormField{.name = "tip", .type = fields::FieldType::hidden},
};

struct TypedAct {
    std::string status = {};
    std::string day = {};
    Body body = Body::team;
    std::string reason = {};
    std::string attention = {};
    std::string evidence = {};
    std::string tip = {};
};
AGORA_FIELDS(TypedAct, status, day, body, reason, attention, evidence, tip)

constexpr std::array kWordsForm{
    words_field("reason", tr("Why, or what was done"), tr("Everybody reads it.")),
    words_field("attention", tr("Point of attention"),
                tr("What the board or the assembly asks to watch over.")),
};
struct TypedWords {
    std::string reason = {};
    std::string attention = {};
};
AGORA_FIELDS(TypedWords, reason, attention)

fields::FormContext act_context(const web::Call& call) {
    std::vector<fields::Choice> choices{
        {std::string{kNews}, call.say(tr("News, without a change of status"))}};
    for (const fields::Option& option : kStatusOptions) {
        const auto status = fields::enum_value<Status>(option.value);
        if (!status || *status == Status::proposed) continue;
        if (is_verdict(*status) && !call.actor.may(kDecideRecommendations)) continue;
        choices.push_back({std::string{option.value}, call.say(option.label)});
    }
    std::vector<fields::Choice> bodies;
    for (const fields::Option& option : kBodyOptions) {
        const auto body = fields::enum_value<Body>(option.value);
        const bool high = body == Body::board || body == Body::assembly;
        if (high && !call.actor.may(kDecideRecommendations)) continue;
        bodies.push_back({std::string{option.value}, call.say(option.label)});
    }
    return {.choices = {{"status", std::move(choices)}, {"body", std::move(bodies)}}};
}

http::Response act_page(web::Call& call, const fields::FormState& state) {
    FormPage page;
    const auto tip_id =
        parse_id<TipId>(state.values.has("tip") ? state.values["tip"] : call.query("tip"));
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return false;
        add_head(call, *all, *entry, page);
        const auto tip = tip_id ? find_tip(tx, *tip_id) : std::nullopt;
        if (tip && tip->recommendation_id == entry->row.recommendation_id) {
            page.told = blocks_of(tip->words);
            page.told_lang = tip->language;
            page.told_source = tip->source;
        }
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    page.heading = call.say(tr("Record what happened"));
    page.lead =
        call.say(tr("It stands in the public story for good, with its date and who signed. "
                    "Whoever follows it is told."));
    page.action = page.card.url + "/acts";
    page.form = web::show_form(call, kActForm, state);
    return answer_form(call, page, state.refusals);
}

http::Response show_new_act(web::Call& call) {
    const bool decides = call.actor.may(kDecideRecommendations);
    TypedAct typed{.status = std::string{kNews},
                   .day = to_string(today_of(call)),
                   .body = decides ? Body::board : Body::team,
                   .reason = {},
                   .attention = {},
                   .evidence = {},
                   .tip = std::string{call.query("tip")}};
    if (const auto id = parse_id<TipId>(call.query("tip"))) {
        const auto tip = call.read([&](db::ReadTx& tx) { return find_tip(tx, *id); });
        if (tip) {
            if (tip->language == code(call.language)) typed.reason = tip->words;
            typed.evidence = tip->source;
        }
    }
    return act_page(call, {.values = fields::to_values(typed), .context = act_context(call)});
}

NewAct act_in(const web::Call& call, const TypedAct& typed) {
    return {.status = fields::enum_value<Status>(typed.status),
            .day = typed.day,
            .body = typed.body,
            .reason = std::string{trimmed(typed.reason)},
            .attention = std::string{trimmed(typed.attention)},
            .evidence = typed.evidence,
            .language = std::string{code(call.language)}};
}

http::Response create_act(web::Call& call) {
    auto typed = web::read_form<TypedAct>(call, kActForm, act_context(call));
    if (!typed.ok()) return act_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<ActId> {
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return RecommendationRefusal::recommendation_not_found;
        const Acting acting{tx, call.services, call.origin()};
        const RecommendationId id = entry->row.recommendation_id;
        auto act = record_act(acting, call.actor, id, act_in(call, typed.value), today_of(call));
        if (!act) return act;
        const auto tip_id = parse_id<TipId>(typed.value.tip);
        const auto tip = tip_id ? find_tip(tx, *tip_id) : std::nullopt;
        if (tip && tip->recommendation_id == id) {
            const auto thanked = thank_for_tip(acting, call.actor, *tip_id);
            if (!thanked) return thanked.refusal();
        }
        return act;
    });
    if (done) {
        return back_to_story(call, tr("It stands in the story."));
    }
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return act_page(call, typed.state);
}

/// The act of the address, with its first words.
std::optional<ActWords> words_at(const web::Call& call, db::ReadTx& tx, const Entry& entry) {
    const auto id = call.id<ActId>("act");
    const auto act = id ? find_act(tx, *id) : std::nullopt;
    if (!act || act->recommendation_id != entry.row.recommendation_id) return std::nullopt;
    ActWords first{.act_id = act->act_id};
    for (ActWords& words : list_words_of(tx, act->recommendation_id)) {
        if (words.act_id == act->act_id && first.language.empty()) first = std::move(words);
    }
    return first;
}

http::Response words_page(web::Call& call, const fields::FormState& state) {
    FormPage page;
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        const auto words = entry == nullptr ? std::nullopt : words_at(call, tx, *entry);
        if (!words) return false;
        add_head(call, *all, *entry, page);
        page.told = blocks_of(words->reason + "\n" + words->attention);
        page.told_lang = words->language;
        page.action = page.card.url + "/acts/" + to_string(words->act_id);
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::act_not_found);
    page.heading =
        call.say({tr("The same in {language}"),
                  {{"language", locale::language_name(call.language, code(call.language))}}});
    page.lead = call.say(tr("Say it as it was said, in plain words. Both stay to be read."));
    page.form = web::show_form(call, kWordsForm, state);
    return answer_form(call, page, state.refusals);
}

http::Response show_words(web::Call& call) {
    return words_page(call, {});
}

http::Response save_words(web::Call& call) {
    auto typed = web::read_form<TypedWords>(call, kWordsForm);
    if (!typed.ok()) return words_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        const auto words = entry == nullptr ? std::nullopt : words_at(call, tx, *entry);
        if (!words) return RecommendationRefusal::act_not_found;
        return put_act_words({tx, call.services, call.origin()}, call.actor, words->act_id,
                             {words->act_id, std::string{code(call.language)},
                              std::string{trimmed(typed.value.reason)},
                              std::string{trimmed(typed.value.attention)}});
    });
    if (done) {
        return back_to_story(call, tr("Saved."));
    }
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return words_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> act_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/recommendations/{number}/acts/new",
         Access::needing(kKeepRecommendations),
         &show_new_act,
         {.summary = "Record what happened to a recommendation"}},
        {post,
         "/recommendations/{number}/acts",
         Access::needing(kKeepRecommendations),
         &create_act,
         {.summary = "Record what happened: a change of status by who may, or news"}},
        {get, "/recommendations/{number}/acts/{act}", Access::needing(kKeepRecommendations),
         &show_words},
        {post,
         "/recommendations/{number}/acts/{act}",
         Access::needing(kKeepRecommendations),
         &save_words,
         {.summary = "Say the reason of an act in one more language"}},
    };
}

}  // namespace agora::recommendations
