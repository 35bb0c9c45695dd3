#include "agora/initiatives/module.hpp"

#include "agora/initiatives/initiative.hpp"
#include "agora/web/call.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "draft_pages.hpp"
#include "edit_pages.hpp"
#include "entry_store.hpp"
#include "initiative_pages.hpp"
#include "list_pages.hpp"
#include "permissions.hpp"

namespace agora::initiatives {

const access::Permission kConfirmInitiatives{"initiatives.confirm",
                                             {access::Role::editor, access::Role::administrator}};

namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), edit_routes(), draft_routes(), initiative_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "initiatives_initiative",
         .account_column = "recorded_by",
         .personal = "recorded_by",
         .plain = "entry_id number language name what who place since_year until_year reach "
                  "circle_id website outcome lessons recorded_at confirmed_at removed",
         .what = tr("Initiatives that you recorded"),
         .purpose = tr("To keep what collective initiatives there are and what they taught"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Everybody reads the page; nobody is shown who recorded it"),
         .retention = tr("As long as the cooperative keeps the register"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The page tells of a group of people; that it was you goes")},
        {.table = "initiatives_initiative",
         .account_column = "confirmed_by",
         .personal = "confirmed_by",
         .what = tr("Initiatives that you confirmed as an editor"),
         .purpose = tr("To know who answers for the register"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = tr("As long as the cooperative keeps the register"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The page tells of a group of people; that it was you goes")},
        {.table = "initiatives_draft",
         .account_column = "recorded_by",
         .personal = "entry_id number language name what who place since_year until_year reach "
                     "circle_id website outcome lessons recorded_at",
         .what = tr("What you recorded and no editor has answered yet"),
         .purpose = tr("To let an editor confirm it"),
         .ground = Ground::contract,
         .audience = tr("The editors"),
         .retention = tr("Until an editor answers or you take it back")},
    };
}

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.may(kConfirmInitiatives)) return {};
    const auto waiting = call.read([](db::ReadTx& tx) { return count_drafts(tx); });
    if (waiting == 0) return {};
    return {{.rank = 6,
             .text = call.say(tr("Somebody recorded an initiative")),
             .reason = call.say(tr("because you are an editor")),
             .act = call.say(tr("Read it")),
             .path = "/initiatives/waiting"}};
}

/// Another process or node changed the register, or what a group is called.
std::vector<journal::Listener> listeners(web::Services& services) {
    return {web::pages_of(services, "initiatives")};
}

}  // namespace

web::Module initiatives_module() {
    return {
        .name = "initiatives",
        .routes = routes(),
        .permissions = {&kConfirmInitiatives},
        .navigation = {{web::Door::groups, 5, tr("Collective initiatives"), "/initiatives"}},
        .menu = {{8, tr("Initiatives that wait"), "/initiatives/waiting", &kConfirmInitiatives}},
        .personal = personal_tables(),
        .audit = audit_words(),
        .start =
            [](web::Services& services) { services.put_state(std::make_shared<EntryWords>()); },
        .listeners = &listeners,
        .today = &today,
    };
}

}  // namespace agora::initiatives
