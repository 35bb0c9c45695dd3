#include "message_store.hpp"

namespace agora::messages {

constexpr db::Query kInsertMessage{"messages.insert_message", R"sql(
    INSERT INTO messages_message (message_id, conversation_id, account_id, body, written_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_message(db::WriteTx& tx, const StoredMessage& message) {
    tx.run(kInsertMessage, message.message_id, message.conversation_id, message.account_id,
           message.body, message.written_at);
}

constexpr db::Query kFindMessage{"messages.find_message", R"sql(
    SELECT message_id, conversation_id, account_id, body, written_at FROM messages_message
    WHERE conversation_id = $1 AND message_id = $2
)sql"};

std::optional<StoredMessage> find_message(db::ReadTx& tx, ConversationId conversation,
                                          MessageId id) {
    return tx.find<StoredMessage>(kFindMessage, conversation, id);
}

constexpr db::Query kBlankMessage{"messages.blank_message", R"sql(
    UPDATE messages_message SET body = '' WHERE conversation_id = $1 AND message_id = $2
)sql"};

void blank_message(db::WriteTx& tx, ConversationId conversation, MessageId id) {
    tx.run(kBlankMessage, conversation, id);
}

constexpr db::Query kListMessages{"messages.list_messages", R"sql(
    SELECT message_id, conversation_id, account_id, body, written_at FROM messages_message
    WHERE conversation_id = $1 AND ($2 = 0 OR message_id < $3)
    ORDER BY message_id DESC LIMIT $4
)sql"};

std::vector<StoredMessage> list_messages(db::ReadTx& tx, ConversationId conversation,
                                         MessageId before, std::int64_t limit) {
    return tx.all<StoredMessage>(kListMessages, conversation, before, before, limit);
}

constexpr db::Query kCountWritten{"messages.count_written", R"sql(
    SELECT COUNT(*) FROM messages_message WHERE account_id = $1 AND written_at > $2
)sql"};

std::int64_t count_written(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountWritten, account, since).value_or(0);
}

}  // namespace agora::messages
