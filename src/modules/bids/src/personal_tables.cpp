#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::bids {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kTogether = tr("To make bids together");
constexpr std::string_view kTeam = tr("The team of the bid");
constexpr std::string_view kWithRoom = tr("Until the team removes the bid");
constexpr std::string_view kOthersWork =
    tr("The team works with it; that it was you goes. A bid that nobody else is in goes whole");

PersonalTable in_room(std::string_view table, std::string_view column, std::string_view plain,
                      std::string_view what) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kTogether,
            .ground = Ground::contract,
            .audience = kTeam,
            .retention = kWithRoom,
            .erasure = Erasure::blank_columns,
            .kept_because = kOthersWork};
}

std::vector<PersonalTable> of_rooms() {
    return {
        in_room("bids_room", "founded_by",
                "room_id title link call_id kind language deadline_at outcome asked_at founded_at "
                "changed_at version reminded_for",
                tr("Bids for which you opened a room")),
        {.table = "bids_member",
         .account_column = "account_id",
         .personal = "account_id role invited_at joined_at",
         .plain = "room_id",
         .what = tr("Bidding teams that you are in, or invited to"),
         .purpose = kTogether,
         .ground = Ground::contract,
         .audience = kTeam,
         .retention = tr("Until you leave the team, or the team removes the bid"),
         .erasure = Erasure::delete_rows},
        in_room("bids_member", "invited_by", "", tr("Whom you invited to a bidding team")),
        {.table = "bids_invited",
         .account_column = "account_id",
         .personal = "account_id invited_at",
         .plain = "room_id",
         .what = tr("When you were invited to a bidding team last"),
         .purpose = tr("To invite nobody again on the same day"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody"),
         .retention = kWithRoom,
         .erasure = Erasure::delete_rows},
        in_room("bids_part", "writer", "part_id room_id title body state due_on changed_at version",
                tr("Parts of bids that are yours to write")),
        in_room("bids_part", "changed_by", "", tr("Parts of bids that you changed last")),
        in_room("bids_check", "done_by", "check_id room_id usual done_at",
                tr("What you ticked off for a bid")),
        in_room("bids_check", "added_by", "words", tr("What you put on the list of a bid")),
        in_room("bids_file", "added_by", "file_id room_id file file_name file_size added_at",
                tr("Files that you added to a bid")),
        in_room("bids_note", "written_by", "note_id room_id body written_at",
                tr("Notes that you left for a bidding team")),
        {.table = "bids_lesson",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "room_id title language well otherwise written_at shared_at moderation",
         .what = tr("What you wrote down that a bidding team learned"),
         .purpose = tr("To let the next team begin where this one ended"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The team of the bid; all members when the team shares it"),
         .retention = kWithRoom,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("It is the team's; that it was you goes")}};
}

std::vector<PersonalTable> of_blocks() {
    constexpr std::string_view kReaders =
        tr("You, the group that keeps it, or all members, as you chose");
    constexpr std::string_view kUntilRemoved = tr("Until you or the group removes it");
    constexpr std::string_view kOthersUse =
        tr("Others use it; that it was you goes. What only you read goes whole");
    return {{.table = "bids_block",
             .account_column = "made_by",
             .personal = "made_by",
             .plain = "block_id kind circle_id audience language version made_at changed_at "
                      "moderation",
             .what = tr("Building blocks for bids that you made"),
             .purpose = kTogether,
             .ground = Ground::contract,
             .audience = kReaders,
             .retention = kUntilRemoved,
             .erasure = Erasure::blank_columns,
             .kept_because = kOthersUse},
            {.table = "bids_block_text",
             .account_column = "written_by",
             .personal = "written_by",
             .plain = "block_id language title body of_version revision written_at",
             .what = tr("Words of building blocks that you wrote"),
             .purpose = kTogether,
             .ground = Ground::contract,
             .audience = kReaders,
             .retention = kUntilRemoved,
             .erasure = Erasure::blank_columns,
             .kept_because = kOthersUse}};
}

std::vector<PersonalTable> of_help() {
    constexpr std::string_view kHelping = tr("To let members help each other across languages");
    constexpr std::string_view kWithOffer = tr("Until you stop offering it, or close your account");
    constexpr std::string_view kUntilEnd = tr("As long as one of the two has an account");
    constexpr std::string_view kTheTwo =
        tr("Who asked and who helped; the team of the bid sees "
           "how it stands");
    return {{.table = "bids_helper",
             .account_column = "account_id",
             .personal = "account_id hours paused named asked helped since asked_at",
             .what = tr("How much language help you offer, and how often you helped"),
             .purpose = kHelping,
             .ground = Ground::consent,
             .audience = tr("You; members see your name and how often you helped when you agreed"),
             .retention = kWithOffer,
             .erasure = Erasure::delete_rows},
            {.table = "bids_pair",
             .account_column = "account_id",
             .personal = "account_id from_language into_language kind",
             .what = tr("Languages in which you offer help"),
             .purpose = kHelping,
             .ground = Ground::consent,
             .audience = tr("Nobody; everybody sees how many there are"),
             .retention = kWithOffer,
             .erasure = Erasure::delete_rows},
            {.table = "bids_ask",
             .account_column = "asked_by",
             .personal = "asked_by title body body_file body_name thanks remark",
             .plain = "ask_id from_language into_language kind words until returns credits call_id "
                      "room_id state body_size block_id asked_at taken_at handed_at ended_at "
                      "result_size reminded_at",
             .what = tr("Language help that you asked for, with your texts"),
             .purpose = kHelping,
             .ground = Ground::contract,
             .audience = kTheTwo,
             .retention = kUntilEnd,
             .erasure = Erasure::blank_columns,
             .kept_because = tr("Who helped keeps that they did; your texts go")},
            {.table = "bids_ask",
             .account_column = "helper",
             .personal = "helper result result_file result_name",
             .what = tr("Language help that you gave, with what you handed in"),
             .purpose = kHelping,
             .ground = Ground::contract,
             .audience = kTheTwo,
             .retention = kUntilEnd,
             .erasure = Erasure::blank_columns,
             .kept_because = tr("Who asked keeps that there was help; what you wrote goes")},
            {.table = "bids_candidate",
             .account_column = "account_id",
             .personal = "account_id answer proposed_at answered_at",
             .plain = "ask_id",
             .what = tr("Questions for language help that were put to you, and your answers"),
             .purpose = tr("To ask those first who were asked least"),
             .ground = Ground::contract,
             .audience = tr("Who asked"),
             .retention = kUntilEnd,
             .erasure = Erasure::delete_rows}};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    std::vector<PersonalTable> tables = of_rooms();
    for (const auto& some : {of_blocks(), of_help()}) {
        tables.insert(tables.end(), some.begin(), some.end());
    }
    return tables;
}

}  // namespace agora::bids
