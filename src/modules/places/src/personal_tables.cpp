#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::places {

namespace {

using web::Erasure;
using web::Ground;

/// What members wrote.
std::vector<web::PersonalTable> written() {
    return {
        {.table = "places_place",
         .account_column = "proposed_by",
         .personal = "proposed_by",
         .plain = "place_id state moderation version_id version confirmed_version by_visitor "
                  "made_at changed_at verified_at reason",
         .what = tr("Places that you proposed"),
         .purpose = tr("To show you what became of them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = tr("As long as the cooperative keeps the place"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The place is there for others; that it was you goes")},
        {.table = "places_version",
         .account_column = "author",
         .personal = "author",
         .plain = "version_id place_id version deed written_at content",
         .what = tr("What you wrote about places"),
         .purpose = tr("To show who changed what, and to go back"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = tr("As long as the cooperative keeps the place"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The place is there for others; that it was you goes")},
        {.table = "places_confirmation",
         .account_column = "account_id",
         .personal = "place_id version confirmed_at",
         .what = tr("Places of which you said that they are right"),
         .purpose = tr("To know what two people looked at"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = tr("Until you close your account")},
    };
}

/// Beside what a place says.
std::vector<web::PersonalTable> beside() {
    return {
        {.table = "places_translation",
         .account_column = "author",
         .personal = "author",
         .plain = "place_id language version of_version written_at content",
         .what = tr("What you translated of places"),
         .purpose = tr("To say who translated it"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = tr("As long as the cooperative keeps the place"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The place is there for others; that it was you goes")},
        {.table = "places_picture",
         .account_column = "account_id",
         .personal = "place_id file small_file bytes language alternative_text rights_holder "
                     "licence people_shown hidden added_at",
         .plain = "picture_id",
         .what = tr("Your pictures of places, whose they are and what others may do with them"),
         .purpose = tr("To show what it is like there"),
         .ground = Ground::consent,
         .audience = tr("Whoever sees the place"),
         .retention = tr("Until you remove it or close your account")},
        {.table = "places_picture_deed",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "deed_id place_id picture_id deed done_at",
         .what = tr("Which pictures of places you added or removed"),
         .purpose = tr("To show who changed what"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Members"),
         .retention = tr("As long as the cooperative keeps the place"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The place is there for others; that it was you goes")},
    };
}

/// What editors and the team wrote.
std::vector<web::PersonalTable> of_the_team() {
    return {
        {.table = "places_import",
         .account_column = "started_by",
         .personal = "started_by",
         .plain = "import_id started_at file_name kind columns content done report",
         .what = tr("Files of places that you brought in"),
         .purpose = tr("To show what became of them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Editors"),
         .retention = tr("As long as the cooperative keeps the report"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The report belongs to the places; that it was you goes")},
        {.table = "places_contact",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "contact_id place_id day words",
         .what = tr("Talks with partners that you noted"),
         .purpose = tr("To know what was said to a partner"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The team"),
         .retention = tr("As long as the cooperative keeps the partner"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The talk belongs to the partner; that it was you goes")},
        {.table = "places_figure",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "figure_id territory subject amount counted_on source source_address written_at",
         .what = tr("Figures about areas that you wrote down"),
         .purpose = tr("To ask back when a figure is wrong"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody sees that it was you"),
         .retention = tr("As long as the cooperative keeps the figure"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The figure is about an area; that it was you goes")},
    };
}

/// What members have of their own.
std::vector<web::PersonalTable> own() {
    return {
        {.table = "places_booking",
         .account_column = "account_id",
         .personal = "booking_id space_id series_id starts_at ends_at purpose cancelled made_at",
         .what = tr("Rooms that you booked"),
         .purpose = tr("To keep the room for you"),
         .ground = Ground::contract,
         .audience = tr("Who looks after the place"),
         .retention = tr("Until you close your account")},
        {.table = "places_caretaker",
         .account_column = "account_id",
         .personal = "place_id state words is_told asked_at",
         .what = tr("Places that you look after, or asked to"),
         .purpose = tr("To let you say which rooms can be booked, and to tell you of changes"),
         .ground = Ground::consent,
         .audience = tr("Members; your words only editors"),
         .retention = tr("Until you give it up or close your account")},
        {.table = "places_subscription",
         .account_column = "account_id",
         .personal = "commune within_km heard_until",
         .what = tr("Areas of which you want to hear"),
         .purpose = tr("To write to you when a place there is new or changes"),
         .ground = Ground::consent,
         .audience = tr("Nobody"),
         .retention = tr("Until you stop it or close your account")},
        {.table = "places_wish",
         .account_column = "account_id",
         .personal = "commune wished_at",
         .what = tr("Where you would use a shared space"),
         .purpose = tr("To find out where a space is needed"),
         .ground = Ground::consent,
         .audience = tr("Nobody; numbers without small groups are told to members"),
         .retention = tr("Until you take it away or close your account")},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables = written();
    for (const auto& more : {beside(), of_the_team(), own()}) {
        tables.insert(tables.end(), more.begin(), more.end());
    }
    return tables;
}

}  // namespace agora::places
