#include "begin_pages.hpp"

#include "draft_view.hpp"

#include <algorithm>

namespace agora::drafting {
namespace {

constexpr std::int64_t kMostLooked = 50;

struct GroupChoice {
    std::string url = {};  ///< of a new draft
    std::string name = {};
    std::string lang = {};
    std::string drafts_url = {};
    std::int64_t open = 0;
};
AGORA_FIELDS(GroupChoice, url, name, lang, drafts_url, open)

struct BeginPage {
    std::vector<GroupChoice> groups = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(BeginPage, groups, crumbs)

/// Working groups first: there it is what one comes for.
std::vector<circles::Circle> groups_to_draft_in(const web::Call& call, db::ReadTx& tx) {
    std::vector<circles::Circle> groups;
    for (const circles::Membership& row : circles::memberships_of(tx, call.actor.account)) {
        auto circle = circles::find_circle(tx, row.circle_id);
        if (circle && circle->state != circles::State::closed) groups.push_back(*circle);
    }
    std::ranges::stable_partition(
        groups, [](const auto& group) { return group.kind == circles::Kind::working; });
    return groups;
}

GroupChoice choice_of(const web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    const auto name = circles::name_of_circle(tx, circle, call.language);
    const auto drafts = list_drafts_of(tx, circle.circle_id, kMostLooked);
    return {.url = call.link(circles::path_of(circle, "/drafts/new")),
            .name = name.name,
            .lang = name.language,
            .drafts_url = call.link(circles::path_of(circle, "/drafts")),
            .open = std::ranges::count(drafts, State::writing, &Headed::state)};
}

http::Response show_begin(web::Call& call) {
    BeginPage model{.crumbs = {{call.link("/recommendations"),
                                call.say(tr("What became of recommendations"))}}};
    call.read([&](db::ReadTx& tx) {
        model.groups.clear();
        for (const circles::Circle& circle : groups_to_draft_in(call, tx)) {
            model.groups.push_back(choice_of(call, tx, circle));
        }
    });
    return web::page(
        call, {.view = "drafting/begin", .title = call.say(tr("Draft a recommendation"))}, model);
}

}  // namespace

std::vector<web::Route> begin_routes() {
    return {{http::Method::get,
             "/drafts/new",
             web::Access::member(),
             &show_begin,
             {.summary = "The groups in which one may draft a recommendation"}}};
}

}  // namespace agora::drafting
