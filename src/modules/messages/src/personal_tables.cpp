#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::messages {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kReaders =
        tr("Those who are in the conversation; of a reported message a moderator too");
    constexpr std::string_view kRetention =
        tr("Until everybody left it, or nothing was written for two years");
    return {
        {.table = "messages_message",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "message_id conversation_id body written_at",
         .what = tr("What you wrote in conversations of several"),
         .purpose = tr("To let those read it to whom you wrote"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The others got it; that it was you goes. You can take your words "
                            "back one by one before")},
        {.table = "messages_participant",
         .account_column = "account_id",
         .personal = "conversation_id presence joined_at",
         .plain = {},
         .what = tr("Conversations of several that you are in"),
         .purpose = tr("To let you read and write there"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = kRetention,
         .secret = "presence"},
        {.table = "messages_conversation",
         .account_column = "started_by",
         .personal = "started_by",
         .plain = "conversation_id title started_at last_at",
         .what = tr("Conversations of several that you began"),
         .purpose = tr("To stop floods"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = kRetention,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The others go on with it; that it was you goes")},
    };
}

}  // namespace agora::messages
