#include "personal_tables.hpp"

#include "agora/base/text.hpp"

// What the relay and the collaborations keep about people. Whether a message was withheld is in no
// copy: a blocked writer must not read it there.
namespace agora::members {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kBothSides = tr("You and the person you write with");
constexpr std::string_view kWhileTheyLast =
    tr("Until the days of a setting have passed without a message, or one of you closes the "
       "account");
constexpr std::string_view kToBeWritten = tr("To let people write to you without your address");
constexpr std::string_view kNobodyReads = tr("Nobody: only the program compares");
constexpr std::string_view kModerators = tr("You and the moderators");
constexpr std::string_view kAfterDecision = tr("Until six months after the decision");

std::vector<web::PersonalTable> conversation_tables() {
    return {
        {.table = "members_conversation",
         .account_column = "member_id",
         .personal = "member_at member_waits",
         .plain = "conversation_id state started_at project_search_id",
         .what = tr("Conversations that others began with you"),
         .purpose = kToBeWritten,
         .ground = Ground::consent,
         .audience = kBothSides,
         .retention = kWhileTheyLast},
        {.table = "members_conversation",
         .account_column = "writer_id",
         .personal = "writer_name writer_mail writer_language writer_key writer_at writer_waits",
         .what = tr("Conversations that you began; of a visitor also name and address"),
         .purpose = tr("To bring you the answers"),
         .ground = Ground::consent,
         .audience = kBothSides,
         .retention = kWhileTheyLast,
         .secret = "writer_key"},
        {.table = "members_conversation_message",
         .account_column = "author_id",
         .personal = "from_member body at",
         .plain = "message_id conversation_id withheld told",
         .what = tr("Messages that you wrote"),
         .purpose = tr("To bring them to the other"),
         .ground = Ground::consent,
         .audience = kBothSides,
         .retention = kWhileTheyLast,
         .secret = "withheld told"},
        {.table = "members_conversation_link",
         .account_column = "",
         .personal = "link_hash conversation_id purpose expires_at",
         .what = tr("Links in mails to visitors, by which they read an answer"),
         .purpose = tr("To bring visitors the answers"),
         .ground = Ground::consent,
         .audience = kNobodyReads,
         .retention = tr("At most three months"),
         .secret = "link_hash"},
    };
}

std::vector<web::PersonalTable> choice_tables() {
    return {
        {.table = "members_block",
         .account_column = "account_id",
         .personal = "blocked_key at",
         .plain = "block_id",
         .what = tr("Whom you blocked, as a digest"),
         .purpose = tr("To keep away from you whom you do not want to hear"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Only you"),
         .retention = tr("Until you lift the block or close your account"),
         .secret = "blocked_key"},
        {.table = "members_message_choice",
         .account_column = "account_id",
         .personal = "audience changed_at",
         .what = tr("Who may write to you"),
         .purpose = tr("To bring you messages only from whom you chose"),
         .ground = Ground::consent,
         .audience = tr("Only you"),
         .retention = tr("Until you close your account")},
    };
}

std::vector<web::PersonalTable> report_tables() {
    return {
        {.table = "members_conversation_report",
         .account_column = "reported_by",
         .personal = "reason reported_at",
         .plain = "report_id conversation_id outcome decided_at",
         .what = tr("Conversations that you forwarded to the moderators"),
         .purpose = tr("To protect members from abuse"),
         .ground = Ground::legitimate_interest,
         .audience = kModerators,
         .retention = kAfterDecision},
        {.table = "members_conversation_report",
         .account_column = "writer_id",
         .personal = "writer_id writer_name writer_key texts",
         .what = tr("A conversation of yours that the other forwarded to the moderators"),
         .purpose = tr("To protect members from abuse"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The moderators"),
         .retention = kAfterDecision,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The decision stays, without your name and your words"),
         .secret = "writer_key"},
        {.table = "members_conversation_report",
         .account_column = "decided_by",
         .personal = "decided_by",
         .what = tr("Which forwarded conversations you decided on"),
         .purpose = tr("To account for privileged acts"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Administrators"),
         .retention = kAfterDecision,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The decision stays, without your name")},
    };
}

std::vector<web::PersonalTable> collaboration_tables() {
    constexpr std::string_view kToRecommend = tr("To let people recommend each other truthfully");
    return {
        {.table = "members_collaboration",
         .account_column = "account_id",
         .personal = "title ended_on began_it recorded_at declined_at",
         .plain = "collaboration_id",
         .what = tr("Collaborations that you recorded"),
         .purpose = kToRecommend,
         .ground = Ground::consent,
         .audience = tr("You and the other; with a recommendation, those whom the other chose"),
         .retention = tr("Until you close your account")},
        {.table = "members_collaboration",
         .account_column = "partner_id",
         .personal = "partner_id",
         .what = tr("That another recorded a collaboration with you"),
         .purpose = kToRecommend,
         .ground = Ground::legitimate_interest,
         .audience = tr("You and the other"),
         .retention = tr("Until you close your account"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("What the other recorded stays theirs, without your number")},
        {.table = "members_recommendation",
         .account_column = "written_by",
         .personal = "language body written_at",
         .plain = "recommendation_id collaboration_id",
         .what = tr("Recommendations that you wrote"),
         .purpose = kToRecommend,
         .ground = Ground::consent,
         .audience = tr("Those whom the recommended person chose"),
         .retention = tr("Until you withdraw it or close your account")},
        {.table = "members_recommendation",
         .account_column = "about",
         .personal = "hidden_at",
         .what = tr("Recommendations about you, and whether you hide them"),
         .purpose = kToRecommend,
         .ground = Ground::consent,
         .audience = tr("Those whom you chose"),
         .retention = tr("Until its author withdraws it or you close your account")},
    };
}

}  // namespace

std::vector<web::PersonalTable> relay_tables() {
    std::vector<web::PersonalTable> tables;
    for (const auto& some :
         {conversation_tables(), choice_tables(), report_tables(), collaboration_tables()}) {
        tables.insert(tables.end(), some.begin(), some.end());
    }
    return tables;
}

}  // namespace agora::members
