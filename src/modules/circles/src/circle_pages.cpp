#include "circle_pages.hpp"

#include "agora/circles/home_parts.hpp"
#include "circle_view.hpp"
#include "founding_view.hpp"
#include "labels.hpp"
#include "member_store.hpp"
#include "origin_store.hpp"
#include "people_view.hpp"
#include "quiet_store.hpp"
#include "refusals.hpp"
#include "task_store.hpp"
#include "working_view.hpp"

namespace agora::circles {
namespace {

/// The others stand on the page of the people.
constexpr std::size_t kMostOnHome = 24;

struct GroupPage {
    CircleCard group;
    std::optional<CircleCard> origin;   ///< from which it began
    std::vector<CircleCard> followers;  ///< that began from it
    bool family = false;                ///< anything of these stands on the page
    std::string start_url;              ///< to begin one from it
    std::string meaning;
    std::optional<WorkingView> working;  ///< of a working group
    FoundingView founding;
    std::string website;
    std::optional<Date> interest_until;
    Instant since;
    std::vector<PersonView> animators;
    std::vector<PersonView> people;
    std::vector<HomeSection> sections;  ///< of other modules
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
    std::int64_t due = 0;  ///< tasks of its animators
    bool quiet = false;
    std::string care_url;
    std::optional<CircleCard> goes_on;  ///< the group in which one that ended goes on
    std::string join_url;
    std::string sign_in_url;
    std::string founding_url;
    std::string people_url;
    std::string edit_url;
    std::string action;  ///< "/nl/groups/slug", before the acts
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(GroupPage, group, origin, followers, family, start_url, meaning, working, founding,
             website, interest_until, since, animators, people, sections, signed_in, may_join,
             may_be_interested, interested, asked, member, shown, charter_changed, looks_after,
             waiting, due, quiet, care_url, goes_on, join_url, sign_in_url, founding_url,
             people_url, edit_url, action, crumbs, form_keys)

/// What the reader is in the group, and what waits there for them.
void add_own(web::Call& call, db::ReadTx& tx, const Circle& circle, GroupPage& model) {
    const AccountId reader = call.actor.account;
    const auto own = find_membership(tx, circle.circle_id, reader);
    const bool takes_in = circle.state != State::proposed && circle.state != State::closed;
    model.member = own.has_value();
    model.shown = own && own->shown;
    model.charter_changed = own && own->charter_version < circle.charter_version;
    model.asked = !own && find_request(tx, circle.circle_id, reader);
    model.interested =
        circle.state == State::proposed && has_interest(tx, circle.circle_id, reader);
    model.may_join = takes_in && !model.member && !model.asked;
    model.may_be_interested = circle.state == State::proposed && !model.interested;
    model.looks_after = may_look_after(call.actor, own, today_of(call));
    if (!model.looks_after) return;
    model.waiting = std::ssize(list_requests(tx, circle.circle_id));
    model.edit_url = call.link(path_of(circle, "/edit"));
    model.care_url = call.link(path_of(circle, "/care"));
    model.due = count_due(tx, circle.circle_id, today_of(call));
    model.quiet = find_alarm(tx, circle.circle_id).has_value();
}

/// Its like at other places (NET-18).
void add_family(web::Call& call, db::ReadTx& tx, const Words& words, const Circle& circle,
                GroupPage& model) {
    const auto card = [&](const Circle& other) {
        return card_of(call, words, other,
                       best_text(headlines_of(tx, other.circle_id), other, code(call.language)));
    };
    if (const auto origin = find_origin(tx, circle.circle_id)) {
        if (const auto other = find_circle(tx, origin->origin_id)) model.origin = card(*other);
    }
    if (circle.state == State::closed) {
        const auto merger = find_merger(tx, circle.circle_id);
        const auto other = merger ? find_circle(tx, merger->into_id) : std::nullopt;
        if (other) model.goes_on = card(*other);
    }
    for (const Circle& other : list_followers(tx, circle.circle_id)) {
        model.followers.push_back(card(other));
    }
    model.family = call.actor.is_member() || model.origin || !model.followers.empty();
}

void add_sections(web::Call& call, db::ReadTx& tx, const Circle& circle, GroupPage& model,
                  std::string& feed) {
    feed.clear();
    for (const HomeParts::Part& part : call.services.state<HomeParts>().all()) {
        HomeSection section = part(call, tx, circle);
        if (feed.empty()) feed = section.feed;
        if (section.shows()) model.sections.push_back(std::move(section));
    }
}

/// Guests and experts stand in a list of their own.
void leave_out_guests(GroupPage& model) {
    std::erase_if(model.people, [&](const PersonView& person) {
        return std::ranges::any_of(model.working->guests, [&](const RoleView& guest) {
            return guest.person.account == person.account;
        });
    });
}

http::Response show_group(web::Call& call) {
    std::optional<Circle> circle;
    GroupPage model;
    std::string feed;
    const Words words = words_of(call);
    call.read([&](db::ReadTx& tx) {
        model = {};
        circle = circle_at(call, tx);
        if (!circle) return;
        const auto texts = newest_texts_of(tx, circle->circle_id);
        const Text& text = best_text(texts, *circle, code(call.language));
        model.group = card_of(call, words, *circle, text);
        model.group.members = count_members_of(tx, circle->circle_id);
        if (circle->state == State::proposed) {
            model.group.interested = count_interest_of(tx, circle->circle_id);
        }
        model.founding = founding_of(call, *circle, text, texts);
        for (PersonView& person : first_people_of(call, tx, *circle, kMostOnHome)) {
            (person.animator ? model.animators : model.people).push_back(std::move(person));
        }
        add_family(call, tx, words, *circle, model);
        add_sections(call, tx, *circle, model, feed);
        if (call.actor.is_member()) add_own(call, tx, *circle, model);
        model.working = working_of(call, tx, words, *circle);
        if (model.working) leave_out_guests(model);
        if (model.working && (model.working->outside_parent || model.working->invitation)) {
            model.may_join = false;
        }
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
    if (model.signed_in) model.start_url = call.link("/groups/new?from=" + circle->slug);
    model.people_url = call.link(path_of(*circle, "/people"));
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}};
    if (model.signed_in) model.form_keys = call.form_keys();
    return web::page(call,
                     {.view = "circles/group",
                      .title = model.group.name,
                      .description = model.group.summary,
                      .may_be_indexed = circle->state != State::closed,
                      .feed = feed},
                     model);
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
    };
}

}  // namespace agora::circles
