#include "personal_tables.hpp"

#include "agora/base/text.hpp"
#include "personal_more.hpp"

namespace agora::ambassadors {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kUntilClosed = tr("Until you close your account");
constexpr std::string_view kWithMission = tr("As long as the cooperative keeps the mission");
constexpr std::string_view kThatItWasYou = tr("Others worked with it; that it was you goes");
constexpr std::string_view kSupport = tr("The support group of ambassadors");
constexpr std::string_view kToFind = tr("To find who represents the cooperative where");

std::vector<web::PersonalTable> of_people() {
    return {
        {.table = "ambassadors_sheet",
         .account_column = "account_id",
         .personal = "number standing hours languages sectors regions themes links competences "
                     "motivation video transcript round appeal check_code charter applied_at "
                     "decided_at changed_at",
         .what = tr("Your identification sheet as an ambassador"),
         .purpose = kToFind,
         .ground = Ground::consent,
         .audience = kSupport,
         .retention = kUntilClosed},
        {.table = "ambassadors_judgement",
         .account_column = "account_id",
         .personal = "round motivation practice speaking availability complement yes reason "
                     "judged_at",
         .what = tr("What was judged of your application as an ambassador"),
         .purpose = tr("To choose ambassadors by published criteria"),
         .ground = Ground::consent,
         .audience = kSupport,
         .retention = kUntilClosed},
        {.table = "ambassadors_judgement",
         .account_column = "judge_id",
         .personal = "judge_id",
         .what = tr("Applications of ambassadors that you judged"),
         .purpose = tr("To choose ambassadors by published criteria"),
         .ground = Ground::legitimate_interest,
         .audience = kSupport,
         .retention = tr("As long as the application is kept"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
    };
}

std::vector<web::PersonalTable> of_agreements() {
    return {
        {.table = "ambassadors_invitation",
         .account_column = "account_id",
         .personal = "words invited_at expires_at answered_at yes",
         .what = tr("An invitation of the team to become an ambassador"),
         .purpose = tr("To ask you, and to know your answer"),
         .ground = Ground::legitimate_interest,
         .audience = tr("You, and the team"),
         .retention = kUntilClosed},
        {.table = "ambassadors_invitation",
         .account_column = "invited_by",
         .personal = "invited_by",
         .what = tr("Members whom you invited to become an ambassador"),
         .purpose = tr("To ask you, and to know your answer"),
         .ground = Ground::legitimate_interest,
         .audience = tr("You, and the team"),
         .retention = tr("As long as the invited member's account is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
        {.table = "ambassadors_note",
         .account_column = "account_id",
         .personal = "note_id day before reached told written_at",
         .what = tr("Notes of when you spoke about the cooperative"),
         .purpose = tr("To see how often members speak about the cooperative"),
         .ground = Ground::consent,
         .audience = tr("You; everybody sees how many notes there are in a year"),
         .retention = kUntilClosed},
        {.table = "ambassadors_signature",
         .account_column = "account_id",
         .personal = "version signed_at",
         .what = tr("Versions of the charter of ambassadors that you signed"),
         .purpose = tr("To know to what you agreed"),
         .ground = Ground::contract,
         .audience = kSupport,
         .retention = kUntilClosed},
    };
}

std::vector<web::PersonalTable> of_missions() {
    return {
        blanked(
            "ambassadors_charter", "published_by", "version language body published_at told_until",
            tr("Versions of the charter of ambassadors that you published"),
            tr("To know who answers for it"), tr("The support group of ambassadors"), kWithMission),
        blanked("ambassadors_mission", "proposed_by",
                "mission_id number language title axis intervention level audience place "
                "own_premises region sector languages starts_at ends_at objectives expectations "
                "material hours regime expertise reporting added with_staff with_experienced "
                "places state reason proposed_at moderation",
                tr("Missions that you proposed"), kToFind, kSupport, kWithMission),
        blanked("ambassadors_seat", "account_id",
                "seat_id mission_id part state fee tariff since reported_at",
                tr("Missions on which you were, for which you were asked or offered"), kToFind,
                tr("Members see who goes; the fee is for you and the support group"), kWithMission),
        blanked("ambassadors_report", "account_id",
                "seat_id reached hours told lessons preparation material usefulness written_at",
                tr("What you told after missions"),
                tr("To learn from missions, and to count what they took"),
                tr("The team, and who was on the mission"), kWithMission),
        blanked("ambassadors_question", "asked_by",
                "question_id mission_id body due_at asked_at answer answered_at",
                tr("Questions from the field that you brought back"),
                tr("To answer what people ask"), tr("The team, and who was on the mission"),
                kWithMission),
        blanked("ambassadors_question", "answered_by", {},
                tr("Questions from the field that you answered"), tr("To answer what people ask"),
                tr("The team, and who was on the mission"), kWithMission),
        blanked("ambassadors_network", "kept_by",
                "network_id language name since_year purpose brings represented_by website "
                "changed_at",
                tr("Networks of the cooperative that you described"),
                tr("To know who answers for it"), tr("The support group of ambassadors"),
                kWithMission),
        blanked("ambassadors_tariff", "published_by",
                "version hour_basic hour_skilled hour_expert report_brief report_full alone "
                "added_ordinary added_notable added_great staff_lowest staff_highest published_at",
                tr("Tariff grids of missions that you published"), tr("To know who answers for it"),
                tr("The support group of ambassadors"), kWithMission),
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables = of_people();
    for (web::PersonalTable& table : of_agreements()) tables.push_back(std::move(table));
    for (web::PersonalTable& table : of_missions()) tables.push_back(std::move(table));
    for (web::PersonalTable& table : more_personal_tables()) tables.push_back(std::move(table));
    return tables;
}

}  // namespace agora::ambassadors
