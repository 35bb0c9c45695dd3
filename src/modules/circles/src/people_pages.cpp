#include "people_pages.hpp"

#include "circle_view.hpp"
#include "member_store.hpp"
#include "people_view.hpp"
#include "person_pages.hpp"
#include "refusals.hpp"
#include "working_view.hpp"

#include <map>

namespace agora::circles {
namespace {

constexpr std::int64_t kPageSize = 48;

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
    bool paged = false;
    std::string previous;
    std::string next;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(PeoplePage, group, looks_after, requests, people, hidden, paged, previous, next,
             crumbs, form_keys)

void add_requests(const web::Call& call, db::ReadTx& tx, const Circle& circle, PeoplePage& model) {
    std::vector<Membership> asking;
    std::map<AccountId, Request> requests;
    for (Request& request : list_requests(tx, circle.circle_id)) {
        asking.push_back(as_membership(request));
        requests[request.account_id] = std::move(request);
    }
    for (PersonView& person : people_of(call, tx, circle, asking)) {
        Request& request = requests[person.account];
        model.requests.push_back(
            {std::move(person), std::move(request.words), request.requested_at});
    }
}

void add_people(const web::Call& call, db::ReadTx& tx, const Circle& circle, PeoplePage& model) {
    const std::int64_t page = call.page_number();
    const Whom whom = model.looks_after ? Whom::everybody : Whom::shown;
    const std::int64_t named =
        model.looks_after ? model.group.members : count_shown_of(tx, circle.circle_id);
    model.hidden = model.group.members - named;
    model.people =
        people_of(call, tx, circle,
                  list_members(tx, circle.circle_id, whom, (page - 1) * kPageSize, kPageSize));
    if (circle.kind == Kind::working) {
        const auto standing = standing_of(tx, call.actor, circle, call.language, today_of(call));
        for (const RoleView& guest : guests_of(call, tx, standing, Invited::left_out)) {
            const auto row =
                std::ranges::find(model.people, guest.person.account, &PersonView::account);
            if (row != model.people.end()) row->as = guest.label;
        }
    }
    model.paged = named > kPageSize;
    const std::string address = call.link(path_of(circle, "/people"));
    if (page > 1) model.previous = address + "?page=" + std::to_string(page - 1);
    if (page * kPageSize < named) model.next = address + "?page=" + std::to_string(page + 1);
}

http::Response show_people(web::Call& call) {
    std::optional<Circle> circle;
    PeoplePage model;
    const Words words = words_of(call);
    call.read([&](db::ReadTx& tx) {
        model = {};
        circle = circle_at(call, tx);
        if (!circle) return;
        const auto headlines = headlines_of(tx, circle->circle_id);
        model.group =
            card_of(call, words, *circle, best_text(headlines, *circle, code(call.language)));
        model.group.members = count_members_of(tx, circle->circle_id);
        model.looks_after = may_look_after(tx, call.actor, *circle, today_of(call));
        add_people(call, tx, *circle, model);
        if (model.looks_after) add_requests(call, tx, *circle, model);
    });
    if (!circle) return web::refuse(call, CircleRefusal::circle_not_found);
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))},
                    {call.link(path_of(*circle)), model.group.name}};
    if (model.looks_after) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "circles/people",
         .title = call.say({tr("Who is in “{group}”"), {{"group", model.group.name}}})},
        model);
}

}  // namespace

std::vector<web::Route> people_routes() {
    std::vector<web::Route> routes{{http::Method::get,
                                    "/groups/{slug}/people",
                                    web::Access::member(),
                                    &show_people,
                                    {.summary = "Who is in a group"}}};
    for (const web::Route& route : person_routes()) routes.push_back(route);
    return routes;
}

}  // namespace agora::circles
