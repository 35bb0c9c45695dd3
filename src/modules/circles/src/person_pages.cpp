#include "person_pages.hpp"

#include "agora/fields/form.hpp"
#include "agora/web/settings.hpp"
#include "care.hpp"
#include "circle_view.hpp"
#include "join.hpp"
#include "member_store.hpp"
#include "people_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::circles {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kTermForm{FormField{.name = "until",
                                         .type = FieldType::date,
                                         .label = tr("Animator until"),
                                         .hint = tr("Animators let people in, change the founding "
                                                    "page and say how the group stands."),
                                         .required = true}};
constexpr std::array kReasonForm{FormField{.name = "reason",
                                           .type = FieldType::textarea,
                                           .label = tr("Why?"),
                                           .hint = tr("The person reads it."),
                                           .required = true,
                                           .maximum = 1000,
                                           .rows = 3}};

struct TypedTerm {
    std::optional<Date> until;
};
AGORA_FIELDS(TypedTerm, until)

struct TypedReason {
    std::string reason;
};
AGORA_FIELDS(TypedReason, reason)

struct PersonPage {
    CircleCard group;
    PersonView person;
    bool asks = false;  ///< to be let in; else the person is in
    std::string words;
    std::optional<Instant> requested_at;
    fields::FormView term;
    fields::FormView reason;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(PersonPage, group, person, asks, words, requested_at, term, reason, crumbs, form_keys)

/// The person of the address as the animators see them, or why there is no page.
struct Seen {
    std::optional<Circle> circle;
    PersonPage model;
    std::optional<Refusal> refusal;
};

void add_person(web::Call& call, db::ReadTx& tx, AccountId account, Seen& seen) {
    const Circle& circle = *seen.circle;
    auto membership = find_membership(tx, circle.circle_id, account);
    if (const auto request = find_request(tx, circle.circle_id, account); request && !membership) {
        membership = as_membership(*request);
        seen.model.asks = true;
        seen.model.words = request->words;
        seen.model.requested_at = request->requested_at;
    }
    auto people =
        membership ? people_of(call, tx, circle, {*membership}) : std::vector<PersonView>{};
    if (people.empty()) {
        seen.refusal = Refusal{CircleRefusal::not_in_the_group};
        return;
    }
    seen.model.person = std::move(people.front());
}

Seen seen_at(web::Call& call) {
    Seen seen;
    const auto account = call.id<AccountId>("account");
    call.read([&](db::ReadTx& tx) {
        seen = {};
        seen.circle = circle_at(call, tx);
        if (!seen.circle || !account) {
            seen.refusal = Refusal{CircleRefusal::circle_not_found};
        } else if (!may_look_after(tx, call.actor, *seen.circle, today_of(call))) {
            seen.refusal = Refusal{CircleRefusal::not_its_animator};
        } else {
            const auto headlines = headlines_of(tx, seen.circle->circle_id);
            seen.model.group = card_of(call, words_of(call), *seen.circle,
                                       best_text(headlines, *seen.circle, code(call.language)));
            add_person(call, tx, *account, seen);
        }
    });
    return seen;
}

/// The usual term, or the one that runs.
fields::FormState first_term(const web::Call& call, const PersonView& person) {
    const std::chrono::days usual{call.services.settings.number("circles.term_days")};
    const Date until = person.term_until.value_or(today_of(call) + usual);
    return {.values = {{"until", to_string(until)}}};
}

struct Forms {
    std::optional<fields::FormState> term = {};
    std::optional<fields::FormState> reason = {};
};

/// The page with what was typed in one of its forms, or with nothing typed yet.
http::Response page_of(web::Call& call, Seen& seen, const Forms& forms,
                       const std::vector<Refusal>& refusals) {
    PersonPage& model = seen.model;
    const std::string group = call.link(path_of(*seen.circle));
    model.term =
        web::show_form(call, kTermForm, forms.term.value_or(first_term(call, model.person)));
    model.reason = web::show_form(call, kReasonForm, forms.reason.value_or(fields::FormState{}));
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))},
                    {group, model.group.name},
                    {group + "/people", call.say(tr("Who is in the group"))}};
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "circles/person", .title = model.person.name};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_person(web::Call& call) {
    Seen seen = seen_at(call);
    if (seen.refusal) return web::refuse(call, *seen.refusal);
    return page_of(call, seen, {}, {});
}

/// Does it in a transaction of its own and goes back to the list; `where` shows a refusal on the page.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, fields::FormState typed,
                   std::optional<fields::FormState> Forms::*where, Work&& work) {
    Seen seen = seen_at(call);
    if (seen.refusal) return web::refuse(call, *seen.refusal);
    if (typed.ok()) {
        const AccountId account = seen.model.person.account;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto circle = circle_at(call, tx);
            if (!circle) return CircleRefusal::circle_not_found;
            if (!may_look_after(tx, call.actor, *circle, today_of(call))) {
                return CircleRefusal::not_its_animator;
            }
            return work(acting(tx, call), *circle, account);
        });
        if (done) {
            return web::redirect(call, path_of(*seen.circle, "/people"), {.text = done_text});
        }
        typed.refusals.push_back(done.refusal());
    }
    Forms forms;
    const std::vector<Refusal> refusals = typed.refusals;
    forms.*where = std::move(typed);
    return page_of(call, seen, forms, refusals);
}

http::Response create_acceptance(web::Call& call) {
    return act(call, tr("Let in. The person gets a mail."), {}, &Forms::reason, &accept_request);
}

http::Response create_refusal(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, kReasonForm);
    return act(call, tr("The person gets a mail with your reason."), typed.state, &Forms::reason,
               [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return refuse_request(acting, circle, account, trimmed(typed.value.reason));
               });
}

http::Response create_animator(web::Call& call) {
    auto typed = web::read_form<TypedTerm>(call, kTermForm);
    if (typed.ok() && *typed.value.until <= today_of(call)) {
        typed.state.refusals.push_back(Refusal{CircleRefusal::day_not_ahead, "until"});
    }
    return act(call, tr("Saved."), typed.state, &Forms::term,
               [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return name_animator(acting, circle, account, *typed.value.until);
               });
}

http::Response create_animator_end(web::Call& call) {
    return act(call, tr("Saved."), {}, &Forms::reason, &end_animator);
}

http::Response create_removal(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, kReasonForm);
    return act(call, tr("The person is not in the group any more, and is told why."), typed.state,
               &Forms::reason, [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return remove_member(acting, circle, account, trimmed(typed.value.reason));
               });
}

web::Route act_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post, pattern, web::Access::member(), handler, {.summary = summary}};
}

}  // namespace

std::vector<web::Route> person_routes() {
    return {
        {http::Method::get,
         "/groups/{slug}/people/{account}",
         web::Access::member(),
         &show_person,
         {.summary = "One person of a group, for its animators"}},
        act_route("/groups/{slug}/people/{account}/acceptance", &create_acceptance, "Let in"),
        act_route("/groups/{slug}/people/{account}/refusal", &create_refusal,
                  "Refuse a request, with a reason"),
        act_route("/groups/{slug}/people/{account}/animation", &create_animator,
                  "Name an animator, until a day"),
        act_route("/groups/{slug}/people/{account}/animation/end", &create_animator_end,
                  "End being an animator"),
        act_route("/groups/{slug}/people/{account}/removal", &create_removal,
                  "End a membership, with a reason"),
    };
}

}  // namespace agora::circles
