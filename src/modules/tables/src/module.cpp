#include "agora/tables/module.hpp"

#include "agora/web/services.hpp"
#include "elsewhere.hpp"
#include "pages.hpp"
#include "reported_topic.hpp"

namespace agora::tables {
namespace {

std::vector<web::Route> routes() {
    std::vector<web::Route> routes = round_routes();
    for (const web::Route& route : topic_routes()) routes.push_back(route);
    return routes;
}

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kReaders = tr("Members who see the event");
    constexpr std::string_view kUntilClosed = tr("Until you close your account");
    constexpr std::string_view kWithEvent = tr("As long as the event is kept");
    constexpr std::string_view kWhy = tr("Others talked about it; that it was you goes");
    return {
        {.table = "tables_topic",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "topic_id event_id language title words proposed_at place notes notes_language "
                  "notes_version faq_id moderation",
         .what = tr("Topics that you proposed for a round table"),
         .purpose = tr("To talk about what people want to know"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kWithEvent,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "tables_topic",
         .account_column = "notes_by",
         .personal = "notes_by",
         .what = tr("Topics of which you changed the notes last"),
         .purpose = tr("To keep what came out of a round table"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody else"),
         .retention = kWithEvent,
         .erasure = Erasure::blank_columns,
         .kept_because = kWhy},
        {.table = "tables_vote",
         .account_column = "account_id",
         .personal = "event_id topic_id",
         .what = tr("Topics that you want to talk about at a round table"),
         .purpose = tr("To choose topics and make groups"),
         .ground = Ground::contract,
         .audience = tr("Nobody else; others see how many"),
         .retention = kUntilClosed},
        {.table = "tables_seat",
         .account_column = "account_id",
         .personal = "event_id topic_id",
         .what = tr("Your table at a round table"),
         .purpose = tr("To make groups"),
         .ground = Ground::contract,
         .audience = tr("Who takes part in the event"),
         .retention = kUntilClosed},
    };
}

}  // namespace

web::Module tables_module() {
    return {
        .name = "tables",
        .routes = routes(),
        .settings = {{"tables.votes", web::SettingType::number, "3",
                      tr("Topics that each person can vote for at a round table, until who leads "
                         "says how many"),
                      tr("1 to 10.")}},
        .personal = personal_tables(),
        .plain = {{"tables_round"}},
        .reportable = {reportable_topic()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.state<events::PageParts>().add(&on_event_page);
            },
    };
}

}  // namespace agora::tables
