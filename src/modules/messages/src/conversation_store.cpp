#include "conversation_store.hpp"

namespace agora::messages {

constexpr db::Query kInsertConversation{"messages.insert_conversation", R"sql(
    INSERT INTO messages_conversation (conversation_id, title, started_by, started_at, last_at)
    VALUES ($1, $2, $3, $4, $5)
)sql"};

void insert_conversation(db::WriteTx& tx, const Conversation& conversation) {
    tx.run(kInsertConversation, conversation.conversation_id, conversation.title,
           conversation.started_by, conversation.started_at, conversation.last_at);
}

constexpr db::Query kUpdateLast{"messages.update_last", R"sql(
    UPDATE messages_conversation SET last_at = $2 WHERE conversation_id = $1
)sql"};

void update_last(db::WriteTx& tx, ConversationId id, Instant last_at) {
    tx.run(kUpdateLast, id, last_at);
}

constexpr db::Query kFindOwn{"messages.find_own", R"sql(
    SELECT c.conversation_id, c.title, c.started_by, c.started_at, c.last_at
    FROM messages_conversation c
    JOIN messages_participant p ON p.conversation_id = c.conversation_id
    WHERE c.conversation_id = $1 AND p.account_id = $2 AND p.presence = 'present'
)sql"};

std::optional<Conversation> find_own(db::ReadTx& tx, ConversationId id, AccountId account) {
    return tx.find<Conversation>(kFindOwn, id, account);
}

constexpr db::Query kListOwn{"messages.list_own", R"sql(
    SELECT c.conversation_id, c.title, c.started_by, c.started_at, c.last_at
    FROM messages_participant p
    JOIN messages_conversation c ON c.conversation_id = p.conversation_id
    WHERE p.account_id = $1 AND p.presence = 'present'
    ORDER BY c.last_at DESC, c.conversation_id DESC LIMIT $2 OFFSET $3
)sql"};

std::vector<Conversation> list_own(db::ReadTx& tx, AccountId account, std::int64_t limit,
                                   std::int64_t offset) {
    return tx.all<Conversation>(kListOwn, account, limit, offset);
}

constexpr db::Query kInsertParticipant{"messages.insert_participant", R"sql(
    INSERT INTO messages_participant (conversation_id, account_id, presence, joined_at)
    VALUES ($1, $2, $3, $4)
)sql"};

void insert_participant(db::WriteTx& tx, const Participant& participant) {
    tx.run(kInsertParticipant, participant.conversation_id, participant.account_id,
           participant.presence, participant.joined_at);
}

constexpr db::Query kUpdatePresence{"messages.update_presence", R"sql(
    UPDATE messages_participant SET presence = $3 WHERE conversation_id = $1 AND account_id = $2
)sql"};

void update_presence(db::WriteTx& tx, ConversationId id, AccountId account, Presence presence) {
    tx.run(kUpdatePresence, id, account, presence);
}

constexpr db::Query kListParticipants{"messages.list_participants", R"sql(
    SELECT conversation_id, account_id, presence, joined_at FROM messages_participant
    WHERE conversation_id = $1 ORDER BY account_id
)sql"};

std::vector<Participant> list_participants(db::ReadTx& tx, ConversationId id) {
    return tx.all<Participant>(kListParticipants, id);
}

constexpr db::Query kCountBegun{"messages.count_begun", R"sql(
    SELECT COUNT(*) FROM messages_conversation WHERE started_by = $1 AND started_at > $2
)sql"};

std::int64_t count_begun(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountBegun, account, since).value_or(0);
}

constexpr db::Query kDeleteMessages{"messages.delete_messages", R"sql(
    DELETE FROM messages_message WHERE conversation_id = $1
)sql"};
constexpr db::Query kDeleteParticipants{"messages.delete_participants", R"sql(
    DELETE FROM messages_participant WHERE conversation_id = $1
)sql"};
constexpr db::Query kDeleteConversation{"messages.delete_conversation", R"sql(
    DELETE FROM messages_conversation WHERE conversation_id = $1
)sql"};

void delete_conversation(db::WriteTx& tx, ConversationId id) {
    tx.run(kDeleteMessages, id);
    tx.run(kDeleteParticipants, id);
    tx.run(kDeleteConversation, id);
}

constexpr db::Query kListEnded{"messages.list_ended", R"sql(
    SELECT conversation_id FROM messages_conversation c
    WHERE c.last_at <= $1
       OR NOT EXISTS (SELECT 1 FROM messages_participant p
                      WHERE p.conversation_id = c.conversation_id AND p.presence = 'present')
    ORDER BY conversation_id LIMIT $2
)sql"};

std::vector<ConversationId> list_ended(db::ReadTx& tx, Instant last_before, std::int64_t limit) {
    return tx.all<ConversationId>(kListEnded, last_before, limit);
}

}  // namespace agora::messages
