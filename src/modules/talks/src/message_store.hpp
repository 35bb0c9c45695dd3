#pragma once

#include "talk_store.hpp"

namespace agora::talks {

using MessageId = Id<struct TalkMessageTag>;

struct TalkMessage {
    MessageId message_id;
    GroupId group_id;
    AccountId account_id;
    std::string body;  ///< plain text
    Instant written_at;
};
AGORA_FIELDS(TalkMessage, message_id, group_id, account_id, body, written_at)

void insert_message(db::WriteTx& tx, const TalkMessage& message);
std::optional<TalkMessage> find_message(db::ReadTx& tx, GroupId group, MessageId message);
bool delete_message(db::WriteTx& tx, GroupId group, MessageId message);
void delete_messages_of(db::WriteTx& tx, GroupId group, AccountId account);
void delete_messages(db::WriteTx& tx, GroupId group);
/// The last ones before this message (zero: of all), at most so many, the newest first.
std::vector<TalkMessage> list_messages(db::ReadTx& tx, GroupId group, MessageId before,
                                       std::int64_t most);

}  // namespace agora::talks
