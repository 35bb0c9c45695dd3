#include "agora/base/text.hpp"
#include "agora/fields/form.hpp"
#include "agora/markdown/markdown.hpp"
#include "item_store.hpp"
#include "passage.hpp"
#include "refusals.hpp"
#include "suggest.hpp"
#include "suggestion_pages.hpp"
#include "suggestion_store.hpp"
#include "suggestion_view.hpp"

#include <array>

namespace agora::shelf {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kSuggestForm{
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What this passage should say"),
              .hint = tr("Change what you would say otherwise. Empty: the passage goes."),
              .maximum = 10'000,
              .rows = 8,
              .markdown = true},
    FormField{.name = "reason",
              .type = FieldType::textarea,
              .label = tr("Why"),
              .hint = tr("One or two sentences help the others to follow you."),
              .maximum = 500,
              .rows = 2},
    FormField{.name = "seen", .type = FieldType::hidden},
    FormField{.name = "passage", .type = FieldType::hidden},
    FormField{.name = "instead", .type = FieldType::hidden}};

struct TypedSuggestion {
    std::string words = {};
    std::string reason = {};
    std::int64_t seen = 0;
    std::int64_t passage = 0;
    std::optional<SuggestionId> instead = {};
};
AGORA_FIELDS(TypedSuggestion, words, reason, seen, passage, instead)

struct PassageView {
    Html body = {};
    std::string url = {};  ///< to suggest other words for it
};
AGORA_FIELDS(PassageView, body, url)

struct SuggestPage {
    GroupLink group = {};
    ItemCard item = {};
    std::vector<PassageView> passages = {};  ///< to choose from; empty: one is chosen
    bool chosen = false;
    std::string before = {};  ///< how the passage reads
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SuggestPage, group, item, passages, chosen, before, action, back, form, crumbs,
             form_keys)

/// The text of the address for somebody who may speak about it, with what it says in one version.
struct Asked {
    Seen seen = {};
    std::int64_t version = 0;
    std::string body = {};
    std::optional<Suggestion> instead = {};  ///< an own one that is suggested anew
};

Result<Asked> asked_of(web::Call& call, std::int64_t version, std::string_view instead) {
    return call.read([&](db::ReadTx& tx) -> Result<Asked> {
        auto seen = text_inside(call, tx);
        if (!seen) return ShelfRefusal::item_not_found;
        if (!may_speak(*seen)) return ShelfRefusal::group_has_ended;
        const auto found =
            find_version(tx, seen->item.item_id, version > 0 ? version : seen->item.version);
        if (!found) return ShelfRefusal::version_not_found;
        Asked asked{.seen = std::move(*seen),
                    .version = found->version,
                    .body = found->body,
                    .instead = {}};
        if (const auto id = parse_id<SuggestionId>(instead)) {
            auto earlier = find_suggestion(tx, *id);
            const bool own = earlier && earlier->item_id == asked.seen.item.item_id &&
                             earlier->suggested_by == call.actor.account &&
                             earlier->state == SuggestionState::open;
            if (own) asked.instead = std::move(*earlier);
        }
        return asked;
    });
}

SuggestPage model_of(web::Call& call, const Asked& asked) {
    const auto& [standing, item] = asked.seen;
    SuggestPage model{.group = group_of(call, standing),
                      .item = card_of(call, standing.circle, item)};
    model.action = call.link(path_of(standing.circle, item, "/suggestions"));
    model.back = call.link(path_of(standing.circle, item));
    model.crumbs = crumbs_of(call, standing);
    model.crumbs.push_back({model.item.url, model.item.title});
    return model;
}

web::PageHead head_of(const web::Call& call, const SuggestPage& model) {
    return {
        .view = "shelf/suggest",
        .title = call.say({tr("Suggest other words in “{title}”"), {{"title", model.item.title}}})};
}

/// First the passages to choose from.
http::Response show_choice(web::Call& call, const Asked& asked) {
    SuggestPage model = model_of(call, asked);
    std::size_t place = 0;
    for (const Passage& passage : passages_of(asked.body)) {
        std::string url = model.action + "/new?passage=" + std::to_string(++place);
        if (asked.instead) url += "&instead=" + to_string(asked.instead->suggestion_id);
        model.passages.push_back({markdown::render(passage.text), std::move(url)});
    }
    return web::page(call, head_of(call, model), model);
}

http::Response form_page(web::Call& call, const Asked& asked, std::size_t place,
                         fields::FormView form, const std::vector<Refusal>& refusals) {
    SuggestPage model = model_of(call, asked);
    model.chosen = true;
    model.before = std::string{passages_of(asked.body)[place].text};
    model.form = std::move(form);
    model.form_keys = call.form_keys();
    return refusals.empty() ? web::page(call, head_of(call, model), model)
                            : web::refuse_form(call, head_of(call, model), model, refusals);
}

http::Response show_new(web::Call& call) {
    const auto asked = asked_of(call, 0, call.query("instead"));
    if (!asked) return web::refuse(call, asked.refusal());
    const auto wanted = parse_positive(call.query("passage"));
    if (!wanted) return show_choice(call, *asked);
    const auto passages = passages_of(asked->body);
    if (*wanted > std::ssize(passages)) return web::refuse(call, ShelfRefusal::passage_not_found);
    const auto place = static_cast<std::size_t>(*wanted - 1);
    fields::NameValues values{{"words", std::string{passages[place].text}},
                              {"seen", std::to_string(asked->version)},
                              {"passage", std::to_string(*wanted)}};
    if (const auto& earlier = asked->instead) {
        values = values.with("words", earlier->words)
                     .with("reason", earlier->reason)
                     .with("instead", to_string(earlier->suggestion_id));
    }
    return form_page(call, *asked, place, web::show_form(call, kSuggestForm, values), {});
}

http::Response create_suggestion(web::Call& call) {
    auto typed = web::read_form<TypedSuggestion>(call, kSuggestForm);
    const auto asked = asked_of(call, typed.value.seen, call.sent["instead"]);
    if (!asked) return web::refuse(call, asked.refusal());
    const bool there =
        typed.value.passage > 0 && typed.value.passage <= std::ssize(passages_of(asked->body));
    if (!there) return web::refuse(call, ShelfRefusal::passage_not_found);
    const auto place = static_cast<std::size_t>(typed.value.passage - 1);
    if (typed.ok()) {
        std::string path;
        const auto made = call.write([&](db::WriteTx& tx) -> Result<SuggestionId> {
            const auto seen = text_inside(call, tx);
            if (!seen) return ShelfRefusal::item_not_found;
            path = path_of(seen->standing.circle, seen->item, "/suggestions/");
            return suggest(acting(tx, call), *seen,
                           {.seen = asked->version,
                            .place = static_cast<std::int64_t>(place),
                            .words = typed.value.words,
                            .reason = typed.value.reason,
                            .instead = typed.value.instead.value_or(SuggestionId{})},
                           today_of(call));
        });
        if (made) {
            return web::redirect(call, path + to_string(*made),
                                 {.text = tr("Suggested. The others can support it or answer.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    const std::vector<Refusal> refusals = typed.state.refusals;
    return form_page(call, *asked, place, web::show_form(call, kSuggestForm, typed.state),
                     refusals);
}

}  // namespace

std::vector<web::Route> suggest_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/groups/{slug}/shelf/{item}/suggestions/new", Access::member(), &show_new},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions",
         Access::member(),
         &create_suggestion,
         {.summary = "Suggest other words for a passage (counted from 1) of a version of a text"}},
    };
}

}  // namespace agora::shelf
