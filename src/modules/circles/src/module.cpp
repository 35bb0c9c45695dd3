#include "agora/circles/module.hpp"

#include "agora/circles/events.hpp"
#include "agora/circles/home_parts.hpp"
#include "agora/inbox/own_groups.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "care_pages.hpp"
#include "circle_pages.hpp"
#include "founding_pages.hpp"
#include "kept_circles.hpp"
#include "list_pages.hpp"
#include "membership_pages.hpp"
#include "people_pages.hpp"
#include "tasks.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "working_pages.hpp"

#include <algorithm>

namespace agora::circles {

const access::Permission kLookAfterGroups{"circles.look_after", {access::Role::administrator}};

namespace {

using web::Access;
using web::Cached;
using web::Door;

web::Route list_route(std::string_view pattern) {
    return {http::Method::get,
            pattern,
            Access::visitor(),
            &list_groups,
            {.cached = Cached::for_visitors, .summary = "Groups"}};
}

std::vector<web::Route> routes() {
    std::vector<web::Route> routes{list_route("/groups"), list_route("/groups/networks"),
                                   list_route("/groups/local"), list_route("/groups/working")};
    for (const auto& some :
         {founding_routes(), circle_routes(), membership_routes(), people_routes(), care_routes(),
          mandate_routes(), role_routes(), part_routes(), composition_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::Setting> settings() {
    using enum web::SettingType;
    return {
        {"circles.interest_needed", number, "5",
         tr("Members who must be interested before a network opens")},
        {"circles.most_profession", number, "3", tr("Profession networks that one may be in")},
        {"circles.most_sector", number, "3", tr("Sector networks that one may be in")},
        {"circles.term_days", number, "730", tr("Usual term of an animator, in days")},
        {"circles.quiet_weeks", number, "12",
         tr("Weeks without anything happening after which a group's animators are asked what it "
            "becomes")},
    };
}

std::vector<inbox::OwnGroup> own_groups(db::ReadTx& tx, AccountId account, Language language) {
    std::vector<inbox::OwnGroup> own;
    const auto memberships = memberships_of(tx, account);
    if (memberships.empty()) return own;
    for (const CircleName& circle : circle_names(tx, language)) {
        const bool in = std::ranges::any_of(
            memberships, [&](const Membership& one) { return one.circle_id == circle.circle_id; });
        if (in && circle.state != State::closed) {
            own.push_back({circle.circle_id.value(), circle.name});
        }
    }
    return own;
}

void start(web::Services& services) {
    services.put_state(std::make_shared<HomeParts>());
    services.put_state(std::make_shared<KeptNames>());
    services.put_state(std::make_shared<KeptCircles>());
    inbox::give_own_groups(services, &own_groups);
}

}  // namespace

web::Module circles_module() {
    return {
        .name = "circles",
        .routes = routes(),
        .permissions = {&kLookAfterGroups},
        .navigation = {{Door::groups, 1, tr("Profession and sector networks"), "/groups/networks"},
                       {Door::groups, 2, tr("Local groups"), "/groups/local"},
                       {Door::groups, 4, tr("Start a group"), "/groups/new",
                        web::Identity::member}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"circles_origin"},
                  {"circles_activity"},
                  {"circles_alarm"},
                  {"circles_merger"},
                  {"circles_part"}},
        .audit = audit_words(),
        .start = &start,
        .listeners = &listeners,
        .jobs = &job_kinds,
        .periodic = &periodic,
        .today =
            [](web::Call& call) {
                std::vector<web::TodayLine> lines = today(call);
                for (web::TodayLine& line : care_today(call)) lines.push_back(std::move(line));
                return lines;
            },
    };
}

}  // namespace agora::circles
