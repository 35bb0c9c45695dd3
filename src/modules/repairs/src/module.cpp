#include "agora/repairs/module.hpp"

#include "agora/places/list_parts.hpp"
#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "reported_item.hpp"

namespace agora::repairs {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes;
    for (const auto& some : {list_routes(), cafe_routes(), item_routes()}) {
        routes.insert(routes.end(), some.begin(), some.end());
    }
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kUntilClosed = tr("Until you close your account");
    constexpr std::string_view kWhy = tr("How many things were brought, and how it ended, stays");
    return {
        {.table = "repairs_item",
         .account_column = "account_id",
         .personal = "account_id title words",
         .plain = "item_id event_id entry language brought_at outcome found moderation",
         .what = tr("What you bring to repair cafés"),
         .purpose = tr("To find somebody who can help with it"),
         .ground = Ground::contract,
         .audience = tr("Members who see the event; your name helpers and who organises it"),
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "repairs_item",
         .account_column = "helper_id",
         .personal = "helper_id",
         .what = tr("Things that you took on at repair cafés"),
         .purpose = tr("To know who works on what"),
         .ground = Ground::contract,
         .audience = tr("Members who see the event"),
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "repairs_item",
         .account_column = "written_by",
         .personal = "written_by",
         .what = tr("Things of others that you wrote down at repair cafés"),
         .purpose = tr("So that nobody fills the list of a café alone"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody else"),
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "repairs_helper",
         .account_column = "account_id",
         .personal = "event_id skill said_at",
         .what = tr("With what you help at repair cafés"),
         .purpose = tr("To find somebody who can help with it"),
         .ground = Ground::contract,
         .audience = tr("Members who see the event"),
         .retention = kUntilClosed},
    };
}

}  // namespace

web::Module repairs_module() {
    return {
        .name = "repairs",
        .routes = routes(),
        .navigation = {{web::Door::share, 5, tr("Repair cafés"), "/repairs"}},
        .personal = personal_tables(),
        .plain = {{"repairs_count"}},
        .reportable = {reportable_item()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<events::PageParts>().add(&on_event_page);
                services.state<events::ListParts>().add(&beside_the_list);
                services.state<places::ListParts>().add(&beside_the_list);
            },
    };
}

}  // namespace agora::repairs
