#include "people_pages.hpp"

#include "agora/web/settings.hpp"
#include "care.hpp"
#include "circle_view.hpp"
#include "join.hpp"
#include "member_store.hpp"
#include "people_view.hpp"
#include "refusals.hpp"

namespace agora::circles {
namespace {

constexpr std::size_t kMostReason = 1000;

struct RequestView {
    PersonView person;
    std::string words;
    Instant requested_at;
};
AGORA_FIELDS(RequestView, person, words, requested_at)

struct PeoplePage {
    CircleCard group;
    bool looks_after = false;
    std::vector<RequestView> requests;
    std::vector<PersonView> people;
    std::int64_t hidden = 0;  ///< members who do not stand in the list
    Date usual_term;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(PeoplePage, group, looks_after, requests, people, hidden, usual_term, crumbs,
             form_keys)

http::Response show_people(web::Call& call) {
    std::optional<Circle> circle;
    PeoplePage model;
    const Words words = words_of(call);
    call.read([&](db::ReadTx& tx) {
        model = {};
        circle = circle_at(call, tx);
        if (!circle) return;
        const auto texts = newest_texts_of(tx, circle->circle_id);
        model.group = card_of(call, words, *circle, best_text(texts, *circle, code(call.language)));
        model.group.members = count_members_of(tx, circle->circle_id);
        model.looks_after = may_look_after(tx, call.actor, *circle, today_of(call));
        model.people =
            people_of(call, tx, *circle, model.looks_after ? Whom::everybody : Whom::shown);
        model.hidden = model.group.members - std::ssize(model.people);
        if (!model.looks_after) return;
        for (const Request& request : list_requests(tx, circle->circle_id)) {
            Membership asking;
            asking.account_id = request.account_id;
            model.requests.push_back(
                {person_of(call, tx, *circle, asking), request.words, request.requested_at});
        }
    });
    if (!circle) return web::refuse(call, CircleRefusal::circle_not_found);
    model.usual_term =
        today_of(call) + std::chrono::days{call.services.settings.number("circles.term_days")};
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))},
                    {call.link(path_of(*circle)), model.group.name}};
    if (model.looks_after) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "circles/people",
         .title = call.say({tr("Who is in “{group}”"), {{"group", model.group.name}}})},
        model);
}

/// An animator's act on one person.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    const auto account = call.id<AccountId>("account");
    if (!account) return web::not_found(call);
    return act_as_animator(
        call, done_text, "/people",
        [&](const Acting& acting, const Circle& circle) { return work(acting, circle, *account); });
}

/// The reason that was typed; nothing when there is none or too much of it.
std::optional<std::string> reason_of(const web::Call& call) {
    const std::string_view typed = trimmed(call.sent["reason"]);
    if (typed.empty() || utf8_length(typed) > kMostReason) return std::nullopt;
    return std::string{typed};
}

http::Response create_acceptance(web::Call& call) {
    return act(call, tr("Let in. The person gets a mail."), &accept_request);
}

http::Response create_refusal(web::Call& call) {
    const auto reason = reason_of(call);
    if (!reason) return web::refuse(call, Refusal{CircleRefusal::reason_missing, "reason"});
    return act(call, tr("The person gets a mail with your reason."),
               [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return refuse_request(acting, circle, account, *reason);
               });
}

http::Response create_animator(web::Call& call) {
    const auto until = parse_date(call.sent["until"]);
    if (!until) return web::refuse(call, Refusal{CircleRefusal::day_missing, "until"});
    if (*until <= today_of(call)) {
        return web::refuse(call, Refusal{CircleRefusal::day_not_ahead, "until"});
    }
    return act(call, tr("Saved."),
               [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return name_animator(acting, circle, account, *until);
               });
}

http::Response create_animator_end(web::Call& call) {
    return act(call, tr("Saved."), &end_animator);
}

http::Response create_removal(web::Call& call) {
    const auto reason = reason_of(call);
    if (!reason) return web::refuse(call, Refusal{CircleRefusal::reason_missing, "reason"});
    return act(call, tr("The person is not in the group any more, and is told why."),
               [&](const Acting& acting, const Circle& circle, AccountId account) {
                   return remove_member(acting, circle, account, *reason);
               });
}

web::Route act_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post, pattern, web::Access::member(), handler, {.summary = summary}};
}

}  // namespace

std::vector<web::Route> people_routes() {
    return {
        {http::Method::get,
         "/groups/{slug}/people",
         web::Access::member(),
         &show_people,
         {.summary = "Who is in a group"}},
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
