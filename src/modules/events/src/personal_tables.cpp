#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::events {

namespace {

web::PersonalTable import_table() {
    return {
        .table = "events_import",
        .account_column = "started_by",
        .personal =
            "import_id started_at file_name language voice circle_id place time_zone "
            "level audience content state report",
        .what = tr("Calendar files that you brought in, and what came of them"),
        .purpose = tr("To show you what came of a file, and to undo it"),
        .ground = web::Ground::contract,
        .audience = tr("You alone"),
        .retention = tr("The file until it is brought in, a week at most; what came of it until "
                        "you close your account")};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    return {
        {.table = "events_registration",
         .account_column = "account_id",
         .personal = "event_id state queue words answered_at guest",
         .what = tr("Events that you come to, wait for or declined"),
         .purpose = tr("To keep a place for you and to tell you when something changes"),
         .ground = Ground::contract,
         .audience = tr("Who organises the event"),
         .retention = tr("Until you close your account")},
        {.table = "events_presence",
         .account_column = "account_id",
         .personal = "event_id came noted_at",
         .what = tr("Whether you came to events that you registered for"),
         .purpose = tr("To know how many came and to plan the next one"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Who organises the event"),
         .retention = tr("Until you close your account")},
        {.table = "events_task",
         .account_column = "owner",
         .personal = "owner",
         .plain = "task_id event_id words due done_at",
         .what = tr("What you took on after an event"),
         .purpose = tr("To keep what was agreed open until it is done"),
         .ground = Ground::contract,
         .audience = tr("Members who see the event"),
         .retention = tr("As long as the cooperative keeps the event"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The task belongs to the event; that it was yours goes")},
        {.table = "events_feed",
         .account_column = "account_id",
         .personal = "generation is_open with_groups made_at",
         .what = tr("The address of your calendar"),
         .purpose = tr("To let your telephone show your calendar"),
         .ground = Ground::consent,
         .audience = tr("Whoever you give the address"),
         .retention = tr("Until you end it or close your account")},
        import_table(),
        {.table = "events_event",
         .account_column = "organised_by",
         .personal = "organised_by",
         .plain = "event_id format voice state language starts_at ends_at time_zone mode place "
                  "address online_address step_free interpretation quiet_room no_photos level "
                  "audience registers capacity reason moderation made_at changed_at revision "
                  "guest_seats",
         .what = tr("Events that you made"),
         .purpose = tr("To say to members who organises an event"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members; visitors when your profile is public"),
         .retention = tr("As long as the cooperative keeps the event"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others registered for it; that it was you goes")},
    };
}

}  // namespace agora::events
