#include "circle_pages.hpp"

#include "agora/fields/form.hpp"
#include "care.hpp"
#include "circle_view.hpp"
#include "founding_view.hpp"
#include "labels.hpp"
#include "member_store.hpp"
#include "people_view.hpp"
#include "refusals.hpp"

namespace agora::circles {
namespace {

/// The others stand on the page of the people.
constexpr std::size_t kMostOnHome = 24;

struct StateAct {
    std::string value;
    std::string label;
};
AGORA_FIELDS(StateAct, value, label)

struct GroupPage {
    CircleCard group;
    std::string meaning;
    FoundingView founding;
    std::string website;
    std::optional<Date> interest_until;
    Instant since;
    std::vector<PersonView> animators;
    std::vector<PersonView> people;
    bool signed_in = false;
    bool may_join = false;
    bool may_be_interested = false;
    bool interested = false;
    bool asked = false;
    bool member = false;
    bool shown = false;
    bool charter_changed = false;
    bool looks_after = false;
    std::int64_t waiting = 0;
    std::vector<StateAct> states;
    std::string join_url;
    std::string sign_in_url;
    std::string founding_url;
    std::string people_url;
    std::string edit_url;
    std::string action;  ///< "/nl/groups/slug", before the acts
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(GroupPage, group, meaning, founding, website, interest_until, since, animators, people,
             signed_in, may_join, may_be_interested, interested, asked, member, shown,
             charter_changed, looks_after, waiting, states, join_url, sign_in_url, founding_url,
             people_url, edit_url, action, crumbs, form_keys)

std::string_view act_label(State from, State to) {
    switch (to) {
        case State::starting:
            return tr("Open it again");
        case State::active:
            return from == State::sleeping ? tr("Wake it up") : tr("It is alive");
        case State::sleeping:
            return tr("Let it sleep");
        case State::closed:
            return tr("Close it");
        case State::proposed:
            break;
    }
    return {};
}

/// What the reader is in the group, and what waits there for them.
void add_own(web::Call& call, db::ReadTx& tx, const Circle& circle, GroupPage& model) {
    const AccountId reader = call.actor.account;
    const auto own = find_membership(tx, circle.circle_id, reader);
    const bool takes_in = circle.state != State::proposed && circle.state != State::closed;
    model.member = own.has_value();
    model.shown = own && own->shown;
    model.charter_changed = own && own->charter_version < circle.charter_version;
    model.asked = find_request(tx, circle.circle_id, reader).has_value();
    model.interested = has_interest(tx, circle.circle_id, reader);
    model.may_join = takes_in && !model.member && !model.asked;
    model.may_be_interested = circle.state == State::proposed && !model.interested;
    model.looks_after = may_look_after(tx, call.actor, circle, today_of(call));
    if (!model.looks_after) return;
    model.waiting = std::ssize(list_requests(tx, circle.circle_id));
    model.edit_url = call.link(path_of(circle, "/edit"));
    for (const State to : next_states(circle.state)) {
        model.states.push_back(
            {std::string{fields::enum_name(to)}, call.say(act_label(circle.state, to))});
    }
}

http::Response show_group(web::Call& call) {
    std::optional<Circle> circle;
    GroupPage model;
    const Words words = words_of(call);
    call.read([&](db::ReadTx& tx) {
        model = {};
        circle = circle_at(call, tx);
        if (!circle) return;
        const auto texts = newest_texts_of(tx, circle->circle_id);
        const Text& text = best_text(texts, *circle, code(call.language));
        model.group = card_of(call, words, *circle, text);
        model.group.members = count_members_of(tx, circle->circle_id);
        model.group.interested = count_interest_of(tx, circle->circle_id);
        model.founding = founding_of(call, *circle, text, texts);
        for (PersonView& person : people_of(call, tx, *circle, Whom::shown, kMostOnHome)) {
            (person.animator ? model.animators : model.people).push_back(std::move(person));
        }
        if (call.actor.is_member()) add_own(call, tx, *circle, model);
    });
    if (!circle) return web::refuse(call, CircleRefusal::circle_not_found);
    model.meaning = call.say(meaning_of(circle->state));
    model.website = circle->website;
    model.interest_until = circle->interest_until;
    model.since = circle->state_since;
    model.signed_in = call.actor.is_member();
    model.action = call.link(path_of(*circle));
    model.join_url = call.link(path_of(*circle, "/membership/new"));
    model.sign_in_url = call.link("/session/new?to=" + path_of(*circle, "/membership/new"));
    model.founding_url = call.link(path_of(*circle, "/founding"));
    model.people_url = call.link(path_of(*circle, "/people"));
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}};
    if (model.signed_in) model.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "circles/group",
                      .title = model.group.name,
                      .description = model.group.summary,
                      .may_be_indexed = circle->state != State::closed},
                     model);
}

http::Response change_group_state(web::Call& call) {
    const auto to = fields::enum_value<State>(call.sent["state"]);
    if (!to) return web::refuse(call, CircleRefusal::state_impossible);
    return act_as_animator(call, tr("Saved."), "", [&](const Acting& acting, const Circle& circle) {
        return change_state(acting, circle, *to);
    });
}

}  // namespace

std::vector<web::Route> circle_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}",
         Access::visitor(),
         &show_group,
         {.cached = web::Cached::for_visitors, .summary = "Home of a group"}},
        {post,
         "/groups/{slug}/state",
         Access::member(),
         &change_group_state,
         {.summary = "Say how a group stands"}},
    };
}

}  // namespace agora::circles
