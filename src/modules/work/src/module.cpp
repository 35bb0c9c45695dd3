#include "agora/work/module.hpp"

#include "agora/web/services.hpp"
#include "asked.hpp"
#include "audit_words.hpp"
#include "elsewhere.hpp"
#include "filtered.hpp"
#include "fitting.hpp"
#include "group_work.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"

#include "register.hpp"
#include "reported_answer.hpp"
#include "reported_demand.hpp"
#include "upkeep.hpp"

namespace agora::work {

using access::Role;

const access::Permission kModerate{"work.moderate", {Role::moderator, Role::administrator}};
const access::Permission kPostOwn{"work.post_own",
                                  {Role::adviser, Role::buyer, Role::administrator}};
const access::Permission kFlag{"work.flag", {Role::adviser, Role::administrator}};
const access::Permission kFollow{"work.follow", {Role::adviser, Role::board, Role::administrator}};
const access::Permission kKeepFloors{"work.keep_floors", {Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), feed_routes(), post_routes(), own_routes(),
                             desk_routes(), potential_routes(), floor_routes(), figure_routes(),
                             demand_routes(), hold_routes(), reply_routes(), answer_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "work")};
}

std::vector<web::Setting> settings() {
    using enum web::SettingType;
    return {
        {"work.own_first_days", number, "14",
         tr("Days during which only members see assignments of the cooperative")},
        {"work.blind", yes_no, "no", tr("Answers to work come without names"),
         tr("Whoever posted work sees no name, picture or address before choosing. Else each "
            "poster decides.")},
        {"work.teams", yes_no, "no", tr("Members can answer work as a team"),
         tr("With the share of the work that each does.")},
        {"work.contract_address", text, "", tr("Address of the contract tool"),
         tr("https://…, with {title}, {client}, {worker}, {price}, {currency}, {start}, {end}, "
            "{place} and {reference} where these belong.")},
        {"work.law", long_text, "", tr("What stands beside the form about the law"),
         tr("For instance the acts against discrimination that your counsel names.")},
    };
}

}  // namespace

web::Module work_module() {
    return {
        .name = "work",
        .routes = routes(),
        .permissions = {&kModerate, &kPostOwn, &kFlag, &kFollow, &kKeepFloors},
        .navigation = {{web::Door::work, 1, tr("Wanted and offered"), "/work"},
                       {web::Door::work, 2, tr("Project seeks partner"), "/work?kind=project"}},
        .menu = {{40, tr("My work here"), "/work/mine"},
                 {41, tr("Work to look at"), "/work/desk", &kModerate},
                 {42, tr("Projects to follow"), "/work/potential", &kFollow}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"work_skill"}},
        .reportable = {reportable_answer(), reportable_demand()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                start_register(services);
                start_filtered(services);
                start_asked(services);
                start_fitting(services);
                start_post_limits(services);
                start_upkeep(services);
                services.state<circles::HomeParts>().add(&on_group_home);
            },
        .listeners = &listeners,
        .periodic = &upkeep,
        .today = &today,
    };
}

}  // namespace agora::work
