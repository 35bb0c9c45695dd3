#include "suggestion_pages.hpp"

#include "agora/fields/form.hpp"
#include "difference.hpp"
#include "item_store.hpp"
#include "passage.hpp"
#include "refusals.hpp"
#include "suggest.hpp"
#include "suggestion_page.hpp"
#include "suggestion_store.hpp"
#include "suggestion_view.hpp"
#include "talk_view.hpp"

#include <array>

namespace agora::shelf {
namespace {

using fields::FormField;

constexpr std::array kDeclineForm{FormField{.name = "reason",
                                            .type = fields::FieldType::textarea,
                                            .label = tr("Why not"),
                                            .hint = tr("Whoever suggested it reads this, and the "
                                                       "group."),
                                            .required = true,
                                            .maximum = 500,
                                            .rows = 2}};
struct TypedDeclining {
    std::string reason = {};
};
AGORA_FIELDS(TypedDeclining, reason)

struct SuggestionsPage {
    GroupLink group = {};
    ItemCard item = {};
    std::vector<SuggestionCard> open = {};
    std::vector<SuggestionCard> decided = {};
    bool may_speak = false;
    std::string action = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(SuggestionsPage, group, item, open, decided, may_speak, action, crumbs)

http::Response show_suggestions(web::Call& call) {
    std::optional<Seen> seen;
    SuggestionsPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = text_inside(call, tx);
        if (!seen) return;
        for (SuggestionCard& card : suggestions_of(call, tx, *seen)) {
            (card.state == SuggestionState::open ? model.open : model.decided)
                .push_back(std::move(card));
        }
    });
    if (!seen) return web::refuse(call, not_there());
    model.group = group_of(call, seen->standing);
    model.item = card_of(call, seen->standing.circle, seen->item);
    model.may_speak = may_speak(*seen);
    model.action = call.link(path_of(seen->standing.circle, seen->item, "/suggestions"));
    model.crumbs = crumbs_of(call, seen->standing);
    model.crumbs.push_back({model.item.url, model.item.title});
    return web::page(
        call,
        {.view = "shelf/suggestions",
         .title = call.say({tr("Suggestions for “{title}”"), {{"title", seen->item.title}}})},
        model);
}

struct SuggestionPage {
    GroupLink group = {};
    ItemCard item = {};
    SuggestionState state = SuggestionState::open;
    std::string state_label = {};
    web::Link by = {};
    Instant at = {};
    std::string reason = {};
    bool moved = false;    ///< the passage changed, and the suggestion still fits
    bool changed = false;  ///< the passage says something else now, or is gone
    std::string now = {};  ///< then: how it reads now
    std::vector<Piece> differences = {};
    std::string answer = {};
    web::Link decider = {};
    std::optional<Instant> decided_at = {};
    std::string version_url = {};
    std::int64_t version = 0;
    std::int64_t support = 0;
    bool supported = false;
    bool may_speak = false;
    bool may_take = false;
    bool may_decide = false;
    bool may_withdraw = false;
    std::string anew_url = {};
    std::int64_t seen = 0;
    fields::FormView declining = {};
    TalkView talk = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SuggestionPage, group, item, state, state_label, by, at, reason, moved, changed, now,
             differences, answer, decider, decided_at, version_url, version, support, supported,
             may_speak, may_take, may_decide, may_withdraw, anew_url, seen, declining, talk, action,
             crumbs, form_keys)

/// The suggestion of the address, for who is inside.
struct Found {
    Seen seen = {};
    Suggestion suggestion = {};
};
std::optional<Found> found_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = text_inside(call, tx);
    const auto id = call.id<SuggestionId>("suggestion");
    auto suggestion = seen && id ? find_suggestion(tx, *id) : std::nullopt;
    if (!suggestion || suggestion->item_id != seen->item.item_id) return std::nullopt;
    return Found{std::move(*seen), std::move(*suggestion)};
}

/// What it changes: of an open one on what the text says now.
void add_difference(db::ReadTx& tx, const Found& found, SuggestionPage& model) {
    const Suggestion& suggestion = found.suggestion;
    if (suggestion.state != SuggestionState::open) {
        model.differences = difference(suggestion.passage, suggestion.words);
        return;
    }
    const ItemId item = found.seen.item.item_id;
    const auto base = find_version(tx, item, suggestion.base_version).value_or(Version{});
    const auto newest = find_version(tx, item, found.seen.item.version).value_or(Version{});
    const Placed placed = place_in(
        newest.body, {base.body, static_cast<std::size_t>(suggestion.place), suggestion.words});
    model.moved = placed.fit == Fit::merged;
    model.changed = placed.fit == Fit::changed;
    model.now = model.changed ? placed.now : "";
    model.differences = model.changed ? difference(suggestion.passage, suggestion.words)
                                      : difference(placed.now, placed.after);
}

void add_people(const web::Call& call, db::ReadTx& tx, const Found& found, SuggestionPage& model) {
    const Suggestion& suggestion = found.suggestion;
    const auto names = names_inside(call, tx, found.seen.standing,
                                    {suggestion.suggested_by, suggestion.decided_by});
    if (const auto name = names.find(suggestion.suggested_by); name != names.end()) {
        model.by = name->second;
    }
    if (const auto name = names.find(suggestion.decided_by); name != names.end()) {
        model.decider = name->second;
    }
    for (const Spoken& row : count_support(tx, suggestion.item_id)) {
        if (row.suggestion_id == suggestion.suggestion_id) model.support = row.number;
    }
    model.supported = supports(tx, suggestion.suggestion_id, call.actor.account);
}

void add_acts(const web::Call& call, db::ReadTx& tx, const Found& found, SuggestionPage& model) {
    const bool open = found.suggestion.state == SuggestionState::open;
    const std::string path = path_of(found.seen.standing.circle, found.seen.item, "/suggestions/");
    const std::string number = to_string(found.suggestion.suggestion_id);
    model.action = call.link(path + number);
    model.may_speak = open && may_speak(found.seen);
    model.may_decide = open && may_decide(tx, call.actor, found.seen, today_of(call));
    model.may_take = model.may_decide && !model.changed;
    model.may_withdraw = model.may_speak && found.suggestion.suggested_by == call.actor.account;
    if (model.may_withdraw && model.changed) {
        model.anew_url = call.link(path + "new") + "?instead=" + number;
    }
    if (found.suggestion.version > 0) {
        model.version_url =
            call.link(path_of(found.seen.standing.circle, found.seen.item, "/versions")) +
            "?to=" + std::to_string(found.suggestion.version);
    }
}

/// Does it on the suggestion of the address and goes back to its page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto found = found_at(call, tx);
        if (!found) return ShelfRefusal::suggestion_not_found;
        const SuggestionId id = found->suggestion.suggestion_id;
        path =
            path_of(found->seen.standing.circle, found->seen.item, "/suggestions/" + to_string(id));
        return work(acting(tx, call), found->seen, id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response show_suggestion(web::Call& call) {
    return suggestion_page(call, {});
}

http::Response create_taking(web::Call& call) {
    const std::int64_t seen_version = parse_positive(call.sent["seen"]).value_or(0);
    return act(call, tr("The text says it now. Whoever suggested it is told."),
               [&](const Acting& acting, const Seen& seen, SuggestionId id) {
                   return take_over(acting, call.actor, seen, id, seen_version, today_of(call));
               });
}

http::Response create_declining(web::Call& call) {
    const auto typed = web::read_form<TypedDeclining>(call, kDeclineForm);
    if (!typed.ok()) return suggestion_page(call, {.declining = &typed.state});
    return act(call, tr("Answered. Whoever suggested it is told."),
               [&](const Acting& acting, const Seen& seen, SuggestionId id) {
                   return decline(acting, call.actor, seen, id, typed.value.reason, today_of(call));
               });
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("Withdrawn."), &withdraw);
}

http::Response save_support(web::Call& call) {
    const auto wanted = call.sent["support"] == "no" ? Supporting::no : Supporting::yes;
    return act(call, tr("Saved."), [&](const Acting& acting, const Seen& seen, SuggestionId id) {
        return support(acting, seen, id, wanted);
    });
}

}  // namespace

http::Response suggestion_page(web::Call& call, const TypedThere& typed) {
    std::optional<Found> found;
    SuggestionPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        found = found_at(call, tx);
        if (!found) return;
        add_difference(tx, *found, model);
        add_people(call, tx, *found, model);
        add_acts(call, tx, *found, model);
        model.talk = talk_of(call, tx, found->seen, found->suggestion.suggestion_id, typed.remark);
    });
    if (!found) return web::refuse(call, ShelfRefusal::suggestion_not_found);
    const Suggestion& suggestion = found->suggestion;
    model.group = group_of(call, found->seen.standing);
    model.item = card_of(call, found->seen.standing.circle, found->seen.item);
    model.state = suggestion.state;
    model.state_label = call.say(label_of(suggestion.state));
    model.at = suggestion.suggested_at;
    model.reason = suggestion.reason;
    model.answer = suggestion.answer;
    model.decided_at = suggestion.decided_at;
    model.version = suggestion.version;
    model.seen = found->seen.item.version;
    if (model.may_decide) {
        model.declining = typed.declining != nullptr
                              ? web::show_form(call, kDeclineForm, *typed.declining)
                              : web::show_form(call, kDeclineForm);
    }
    model.crumbs = crumbs_of(call, found->seen.standing);
    model.crumbs.push_back({model.item.url, model.item.title});
    model.crumbs.push_back(
        {call.link(path_of(found->seen.standing.circle, found->seen.item, "/suggestions")),
         call.say(tr("Suggestions"))});
    if (may_speak(found->seen)) model.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "shelf/suggestion",
        .title = call.say({tr("A suggestion for “{title}”"), {{"title", found->seen.item.title}}})};
    const fields::FormState* wrong = typed.remark != nullptr ? typed.remark : typed.declining;
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

std::vector<web::Route> suggestion_routes() {
    using enum http::Method;
    using web::Access;
    const std::string_view one = "/groups/{slug}/shelf/{item}/suggestions/{suggestion}";
    return {
        {get,
         "/groups/{slug}/shelf/{item}/suggestions",
         Access::member(),
         &show_suggestions,
         {.summary = "What members of a group would say otherwise in a text"}},
        {get, one, Access::member(), &show_suggestion, {.summary = "One suggestion"}},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions/{suggestion}/taking",
         Access::member(),
         &create_taking,
         {.summary = "Take a suggestion into the text, as a new version: secretary, animators"}},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions/{suggestion}/declining",
         Access::member(),
         &create_declining,
         {.summary = "Decline a suggestion, with a reason"}},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions/{suggestion}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Withdraw an own suggestion"}},
        {post,
         "/groups/{slug}/shelf/{item}/suggestions/{suggestion}/support",
         Access::member(),
         &save_support,
         {.summary = "Support a suggestion, or not any more (support=no)"}},
    };
}

}  // namespace agora::shelf
