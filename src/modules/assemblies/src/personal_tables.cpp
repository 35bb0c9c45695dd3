#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::assemblies {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kProof =
    tr("To show that a meeting was convened, held and decided as the statutes ask");
constexpr std::string_view kSecretary = tr("Who keeps meetings, and auditors");
constexpr std::string_view kUntilClosed = tr("Until you close your account");
constexpr std::string_view kWithMeeting = tr("As long as the cooperative keeps its meetings");
constexpr std::string_view kStays = tr("What was done stays on record; that it was you goes");

std::vector<PersonalTable> of_people() {
    return {
        {.table = "assemblies_seat",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "seat_id body_id shown function_nl function_fr function_en from_day until_day",
         .what = tr("In which bodies you have a seat, and who sees your name there"),
         .purpose = tr("To show who decides in the cooperative"),
         .ground = Ground::contract,
         .audience = tr("Whom you chose; who keeps meetings"),
         .retention = kWithMeeting,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The function stays; that it was you goes")},
        {.table = "assemblies_convened",
         .account_column = "account_id",
         .personal = "meeting_id told_at",
         .what = tr("To which meetings you were convened, and when the letter left"),
         .purpose = kProof,
         .ground = Ground::legal_duty,
         .audience = kSecretary,
         .retention = tr("Until you close your account; the number of people stays")},
        {.table = "assemblies_attendee",
         .account_column = "account_id",
         .personal = "meeting_id manner presence holds_share announced_at checked_at",
         .what = tr("How you came to meetings, and what was checked"),
         .purpose = kProof,
         .ground = Ground::legal_duty,
         .audience = kSecretary,
         .retention = tr("Until you close your account; the number of people stands in the "
                         "minutes")},
        {.table = "assemblies_attendee",
         .account_column = "holder",
         .personal = "holder",
         .what = tr("Whom you represented at meetings"),
         .purpose = kProof,
         .ground = Ground::legal_duty,
         .audience = kSecretary,
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = kStays},
        {.table = "assemblies_attendee",
         .account_column = "checked_by",
         .personal = "checked_by",
         .what = tr("Whom you checked on attendance lists"),
         .purpose = kProof,
         .ground = Ground::legal_duty,
         .audience = kSecretary,
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = kStays},
    };
}

std::vector<PersonalTable> of_words() {
    return {
        {.table = "assemblies_question",
         .account_column = "asked_by",
         .personal = "asked_by",
         .plain = "question_id meeting_id asked_at language text reply answer answer_language "
                  "answered_at moderation",
         .what = tr("Questions that you asked before meetings"),
         .purpose = tr("To answer members before they decide"),
         .ground = Ground::legal_duty,
         .audience = tr("Members"),
         .retention = kWithMeeting,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Question and answer belong to the meeting; that it was you goes")},
        {.table = "assemblies_question",
         .account_column = "answered_by",
         .personal = "answered_by",
         .what = tr("Questions that you answered"),
         .purpose = tr("To answer members before they decide"),
         .ground = Ground::legal_duty,
         .audience = tr("Members"),
         .retention = kWithMeeting,
         .erasure = Erasure::blank_columns,
         .kept_because = kStays},
        {.table = "assemblies_message",
         .account_column = "written_by",
         .personal = "written_by text",
         .plain = "message_id meeting_id written_at moderation",
         .what = tr("What you wrote during meetings"),
         .purpose = tr("To let members take part from a distance"),
         .ground = Ground::legal_duty,
         .audience = tr("Who is convened to the meeting"),
         .retention = kUntilClosed,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That somebody wrote stays; what and who goes")},
    };
}

/// Who did something for a meeting.
PersonalTable of_keeper(std::string_view table, std::string_view column, std::string_view plain,
                        std::string_view what) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kProof,
            .ground = Ground::legal_duty,
            .audience = kSecretary,
            .retention = kWithMeeting,
            .erasure = Erasure::blank_columns,
            .kept_because = kStays};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    std::vector<PersonalTable> tables = of_people();
    for (const auto& some :
         {of_words(),
          std::vector<PersonalTable>{
              of_keeper("assemblies_step", "done_by", "meeting_id kind done_at",
                        tr("Meetings that you prepared, convened, opened or closed")),
              of_keeper("assemblies_document", "added_by",
                        "document_id body_id meeting_id title language file file_name file_size "
                        "added_at",
                        tr("Documents that you added to meetings")),
              of_keeper("assemblies_incident", "recorded_by",
                        "incident_id meeting_id happened_at text recorded_at",
                        tr("Technical incidents that you recorded")),
              of_keeper("assemblies_minutes", "written_by",
                        "meeting_id language version body written_at",
                        tr("Minutes that you wrote"))}}) {
        tables.insert(tables.end(), some.begin(), some.end());
    }
    return tables;
}

}  // namespace agora::assemblies
