#include "pages.hpp"

#include "adoption_store.hpp"
#include "agora/accounts/names.hpp"
#include "agora/requests/ask_for.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "needs.hpp"
#include "offer_view.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::adoptions {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kParts = 100;  ///< typed with two decimals at most
constexpr std::int64_t kMinutes = 60;

constexpr std::array kKinds{
    fields::Option{"room", tr("A room"),
                   tr("Look first whether you can book one yourself: see Places and rooms.")},
    fields::Option{"contact", tr("A contact at the cooperative"),
                   tr("Somebody of the team whom the group can ask.")},
    fields::Option{"hours", tr("Paid hours")},
    fields::Option{"budget", tr("A budget")},
};
constexpr FormField kAmount{.name = "amount",
                            .type = FieldType::decimal,
                            .label = tr("How many hours, or how many euros?"),
                            .hint = tr("Two hours and a half is 2,5; an amount is 12,50."),
                            .least = 0,
                            .most = 100'000};
constexpr std::array kNeedForm{FormField{.name = "kind",
                                         .type = FieldType::radios,
                                         .label = tr("What does the group need?"),
                                         .required = true,
                                         .options = kKinds},
                               kAmount,
                               FormField{.name = "words",
                                         .type = FieldType::textarea,
                                         .label = tr("What the team has to know to say yes"),
                                         .required = true,
                                         .minimum = 3,
                                         .maximum = 3000,
                                         .rows = 5},
                               FormField{.name = "needed_on",
                                         .type = FieldType::date,
                                         .label = tr("By which day do you need it?"),
                                         .hint = tr("Leave it empty when any day is good.")}};
struct TypedNeed {
    std::optional<NeedKind> kind = {};
    std::string amount = {};
    std::string words = {};
    std::optional<Date> needed_on = {};
};
AGORA_FIELDS(TypedNeed, kind, amount, words, needed_on)

constexpr std::array kVerdicts{fields::Option{"granted", tr("It is granted")},
                               fields::Option{"refused", tr("It can't be, and here is why")}};
constexpr std::array kDecisionForm{FormField{.name = "verdict",
                                             .type = FieldType::radios,
                                             .label = tr("Do they get it?"),
                                             .required = true,
                                             .options = kVerdicts},
                                   kAmount,
                                   FormField{.name = "words",
                                             .type = FieldType::textarea,
                                             .label = tr("Your answer"),
                                             .required = true,
                                             .minimum = 3,
                                             .maximum = 3000,
                                             .rows = 4},
                                   FormField{.name = "contact",
                                             .type = FieldType::select,
                                             .label = tr("Whom can the group ask?"),
                                             .hint = tr("Members see the name on the page.")}};
enum class Verdict { granted, refused };
AGORA_ENUM(Verdict, granted, refused)
struct TypedDecision {
    std::optional<Verdict> verdict = {};
    std::string amount = {};
    std::string words = {};
    std::optional<AccountId> contact = {};
};
AGORA_FIELDS(TypedDecision, verdict, amount, words, contact)

constexpr FormWords kNeedWords{
    "/needs", tr("Ask for means"),
    tr("The team answers on this page and by mail. Only what costs the cooperative something "
       "needs its yes."),
    tr("Send to the team")};

/// Minutes, or cents.
std::int64_t amount_in(std::string_view typed, NeedKind kind) {
    const std::int64_t parts = parse_minor_units(typed).value_or(0);
    return kind == NeedKind::hours ? parts * kMinutes / kParts : parts;
}

/// What was asked for, as it is typed: "2,50".
std::string typed_amount(const Need& need) {
    if (!is_counted(need.kind)) return {};
    const std::int64_t parts =
        need.kind == NeedKind::hours ? need.amount * kParts / kMinutes : need.amount;
    const std::string rest = std::to_string(parts % kParts);
    return std::to_string(parts / kParts) + "," + (rest.size() < 2 ? "0" : "") + rest;
}

http::Response need_page(web::Call& call, const fields::FormState& state) {
    const auto seen = call.read([&](db::ReadTx& tx) { return seen_at(call, tx); });
    if (!seen) return web::refuse(call, AdoptionRefusal::offer_not_found);
    if (!seen->runs()) return web::refuse(call, AdoptionRefusal::does_not_run);
    if (!seen->looks_after()) return web::refuse(call, AdoptionRefusal::not_its_animator);
    return form_page(call, *seen, kNeedWords, kNeedForm, state);
}

http::Response show_need_form(web::Call& call) {
    return need_page(call, {.values = {{"kind", "room"}}});
}

http::Response create_need(web::Call& call) {
    auto typed = web::read_form<TypedNeed>(call, kNeedForm);
    const TypedNeed& value = typed.value;
    return finish_form(
        call, typed.state, tr("Sent to the team."),
        [&](const Acting& acting, const Seen& seen) {
            return ask_for_means(acting, seen,
                                 {*value.kind, amount_in(value.amount, *value.kind),
                                  std::string{code(call.language)}, value.words, value.needed_on},
                                 today_of(call));
        },
        [&](const fields::FormState& state) { return need_page(call, state); });
}

struct NeedSeen {
    Seen seen = {};
    Need need = {};
    requests::Stand stand = {};
};

std::optional<NeedSeen> need_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("case"));
    auto seen = number ? seen_at(call, tx) : std::nullopt;
    const auto need = seen ? find_need(tx, *number) : std::nullopt;
    auto stand = need ? requests::stand_of(tx, *number) : std::nullopt;
    if (!stand || !seen->adoption || need->adoption_id != seen->adoption->adoption_id) {
        return std::nullopt;
    }
    return NeedSeen{*std::move(seen), *need, *std::move(stand)};
}

fields::FormContext team_context(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<fields::Choice> choices{{"", call.say(tr("Nobody in particular"))}};
        for (const auto& row : accounts::names_of(tx, contacts(tx))) {
            if (row.standing != access::Standing::active) continue;
            choices.push_back({to_string(row.account_id), row.name});
        }
        return fields::FormContext{.choices = {{"contact", std::move(choices)}}};
    });
}

http::Response decision_page(web::Call& call, fields::FormState state) {
    const auto found = call.read([&](db::ReadTx& tx) { return need_at(call, tx); });
    if (!found) return web::refuse(call, AdoptionRefusal::need_not_found);
    const std::string rest = "/needs/" + std::string{call.path_value("case")};
    if (state.values.empty()) {
        AccountId contact = found->seen.adoption->contact_id;
        if (!contact && found->need.kind == NeedKind::contact) contact = call.actor.account;
        state.values = {{"verdict", "granted"},
                        {"amount", typed_amount(found->need)},
                        {"contact", contact ? to_string(contact) : ""}};
    }
    const FormWords words{
        rest, label_of(found->need.kind),
        tr("Hours and money stand in the book of the group at once; the animators "
           "are told by mail."),
        tr("Send the answer")};
    return form_page(call, found->seen, words, kDecisionForm, state,
                     {found->stand.asked, found->stand.row.language});
}

http::Response show_decision(web::Call& call) {
    return decision_page(call, {.context = team_context(call)});
}

http::Response create_decision(web::Call& call) {
    auto typed = web::read_form<TypedDecision>(call, kDecisionForm, team_context(call));
    const TypedDecision& value = typed.value;
    const auto found = call.read([&](db::ReadTx& tx) { return need_at(call, tx); });
    if (!found) return web::refuse(call, AdoptionRefusal::need_not_found);
    return finish_form(
        call, typed.state, tr("Answered. The animators are told."),
        [&](const Acting& acting, const Seen& seen) {
            return decide_need(
                acting, call.actor, seen, found->need.case_number,
                {value.verdict == Verdict::granted, amount_in(value.amount, found->need.kind),
                 value.contact.value_or(AccountId{}), value.words},
                today_of(call));
        },
        [&](const fields::FormState& state) { return decision_page(call, state); });
}

}  // namespace

std::vector<web::Route> need_routes() {
    using enum http::Method;
    using web::Access;
    const auto team = Access::needing(kGrantNeeds, web::ScopeRule::any_scope);
    return {
        {get, "/adoptions/{number}/needs/new", Access::member(), &show_need_form},
        {post,
         "/adoptions/{number}/needs",
         Access::member(),
         &create_need,
         {.summary = "Ask the team for a room, a contact, hours or a budget"}},
        {get, "/adoptions/{number}/needs/{case}", team, &show_decision},
        {post,
         "/adoptions/{number}/needs/{case}",
         team,
         &create_decision,
         {.summary = "Grant what a group asked for, or say why not"}},
    };
}

}  // namespace agora::adoptions
