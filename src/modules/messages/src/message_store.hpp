#pragma once

#include "conversation_store.hpp"

namespace agora::messages {

using MessageId = Id<struct GroupMessageTag>;

struct StoredMessage {
    MessageId message_id;
    ConversationId conversation_id;
    AccountId account_id;  ///< zero: a former member
    std::string body;      ///< Markdown; empty: taken back or removed
    Instant written_at;
};
AGORA_FIELDS(StoredMessage, message_id, conversation_id, account_id, body, written_at)

void insert_message(db::WriteTx& tx, const StoredMessage& message);
std::optional<StoredMessage> find_message(db::ReadTx& tx, ConversationId conversation,
                                          MessageId id);
/// The words go; that something stood there stays, so that answers can be understood.
void blank_message(db::WriteTx& tx, ConversationId conversation, MessageId id);
/// The last ones before this message (zero: of all), the newest first.
std::vector<StoredMessage> list_messages(db::ReadTx& tx, ConversationId conversation,
                                         MessageId before, std::int64_t limit);
std::int64_t count_written(db::ReadTx& tx, AccountId account, Instant since);

}  // namespace agora::messages
