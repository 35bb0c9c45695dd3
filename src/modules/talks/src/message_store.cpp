#include "message_store.hpp"

namespace agora::talks {

constexpr db::Query kInsertMessage{"talks.insert_message", R"sql(
    INSERT INTO talks_message (message_id, group_id, account_id, body, written_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_message(db::WriteTx& tx, const TalkMessage& message) {
    tx.run(kInsertMessage, message.message_id, message.group_id, message.account_id, message.body,
           message.written_at);
}

constexpr db::Query kFindMessage{"talks.find_message", R"sql(
    SELECT message_id, group_id, account_id, body, written_at FROM talks_message
    WHERE group_id = $1 AND message_id = $2
)sql"};

std::optional<TalkMessage> find_message(db::ReadTx& tx, GroupId group, MessageId message) {
    return tx.find<TalkMessage>(kFindMessage, group, message);
}

constexpr db::Query kDeleteMessage{"talks.delete_message", R"sql(
    DELETE FROM talks_message WHERE group_id = $1 AND message_id = $2
)sql"};

bool delete_message(db::WriteTx& tx, GroupId group, MessageId message) {
    return tx.run(kDeleteMessage, group, message) == 1;
}

constexpr db::Query kDeleteMessagesOf{"talks.delete_messages_of", R"sql(
    DELETE FROM talks_message WHERE group_id = $1 AND account_id = $2
)sql"};

void delete_messages_of(db::WriteTx& tx, GroupId group, AccountId account) {
    tx.run(kDeleteMessagesOf, group, account);
}

constexpr db::Query kDeleteMessages{"talks.delete_messages", R"sql(
    DELETE FROM talks_message WHERE group_id = $1
)sql"};

void delete_messages(db::WriteTx& tx, GroupId group) {
    tx.run(kDeleteMessages, group);
}

constexpr db::Query kListMessages{"talks.list_messages", R"sql(
    SELECT message_id, group_id, account_id, body, written_at FROM talks_message
    WHERE group_id = $1 AND ($2 = 0 OR message_id < $3) ORDER BY message_id DESC LIMIT $4
)sql"};

std::vector<TalkMessage> list_messages(db::ReadTx& tx, GroupId group, MessageId before,
                                       std::int64_t most) {
    return tx.all<TalkMessage>(kListMessages, group, before, before, most);
}

}  // namespace agora::talks
