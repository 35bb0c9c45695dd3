#include "conversation_store.hpp"

#include <algorithm>

namespace agora::members {

constexpr db::Query kInsertConversation{"members.insert_conversation", R"sql(
    INSERT INTO members_conversation (conversation_id, member_id, writer_id, writer_name,
        writer_mail, writer_language, writer_key, state, member_at, writer_at, member_waits,
        writer_waits, started_at, project_search_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_conversation(db::WriteTx& tx, const ConversationRow& row) {
    tx.run(kInsertConversation, row.conversation_id, row.member_id, row.writer_id, row.writer_name,
           row.writer_mail, row.writer_language, row.writer_key, row.state, row.member_at,
           row.writer_at, row.member_waits, row.writer_waits, row.started_at,
           row.project_search_id);
}

constexpr db::Query kUpdateConversation{"members.update_conversation", R"sql(
    UPDATE members_conversation SET state = $2, member_at = $3, writer_at = $4, member_waits = $5,
        writer_waits = $6, project_search_id = $7
    WHERE conversation_id = $1
)sql"};

void update_conversation(db::WriteTx& tx, const ConversationRow& row) {
    tx.run(kUpdateConversation, row.conversation_id, row.state, row.member_at, row.writer_at,
           row.member_waits, row.writer_waits, row.project_search_id);
}

constexpr db::Query kFindConversation{"members.find_conversation", R"sql(
    SELECT conversation_id, member_id, writer_id, writer_name, writer_mail, writer_language,
           writer_key, state, member_at, writer_at, member_waits, writer_waits, started_at,
           project_search_id
    FROM members_conversation WHERE conversation_id = $1
)sql"};

std::optional<ConversationRow> find_conversation(db::ReadTx& tx, ConversationId id) {
    return tx.find<ConversationRow>(kFindConversation, id);
}

constexpr db::Query kFindConversationBetween{"members.find_conversation_between", R"sql(
    SELECT conversation_id, member_id, writer_id, writer_name, writer_mail, writer_language,
           writer_key, state, member_at, writer_at, member_waits, writer_waits, started_at,
           project_search_id
    FROM members_conversation WHERE member_id = $1 AND writer_id = $2
    ORDER BY conversation_id DESC LIMIT 1
)sql"};

std::optional<ConversationRow> find_conversation_between(db::ReadTx& tx, AccountId member,
                                                         AccountId writer) {
    return tx.find<ConversationRow>(kFindConversationBetween, member, writer);
}

constexpr db::Query kListConversations{"members.list_conversations", R"sql(
    SELECT conversation_id, member_id, writer_id, writer_name, writer_mail, writer_language,
           writer_key, state, member_at, writer_at, member_waits, writer_waits, started_at,
           project_search_id
    FROM members_conversation
    WHERE (member_id = $1 AND member_at > 0) OR writer_id = $1
    ORDER BY CASE WHEN member_id = $1 THEN member_at ELSE writer_at END DESC, conversation_id DESC
    LIMIT $2 OFFSET $3
)sql"};

std::vector<ConversationRow> list_conversations(db::ReadTx& tx, AccountId account,
                                                std::int64_t limit, std::int64_t offset) {
    return tx.all<ConversationRow>(kListConversations, account, limit, offset);
}

constexpr db::Query kCountWaiting{"members.count_waiting", R"sql(
    SELECT COUNT(*) FROM members_conversation
    WHERE (member_id = $1 AND member_waits = 1) OR (writer_id = $1 AND writer_waits = 1)
)sql"};

std::int64_t count_waiting(db::ReadTx& tx, AccountId account) {
    return tx.find<std::int64_t>(kCountWaiting, account).value_or(0);
}

constexpr db::Query kDeleteConversation{"members.delete_conversation", R"sql(
    DELETE FROM members_conversation WHERE conversation_id = $1
)sql"};

void delete_conversation(db::WriteTx& tx, ConversationId id) {
    tx.run(kDeleteConversation, id);
}

constexpr db::Query kDeleteOldConversations{"members.delete_old_conversations", R"sql(
    DELETE FROM members_conversation WHERE conversation_id IN (
        SELECT conversation_id FROM members_conversation
        WHERE (writer_at <= $1 AND member_at <= $1)
           OR (state = 'unconfirmed' AND started_at <= $2)
        LIMIT 100)
)sql"};

std::int64_t delete_old_conversations(db::WriteTx& tx, Instant open_until,
                                      Instant unconfirmed_until) {
    return tx.run(kDeleteOldConversations, open_until, unconfirmed_until);
}

constexpr db::Query kInsertMessage{"members.insert_message", R"sql(
    INSERT INTO members_conversation_message
        (message_id, conversation_id, author_id, from_member, withheld, told, body, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_message(db::WriteTx& tx, const MessageRow& row) {
    tx.run(kInsertMessage, row.message_id, row.conversation_id, row.author_id, row.from_member,
           row.withheld, row.told, row.body, row.at);
}

constexpr db::Query kFindMessage{"members.find_message", R"sql(
    SELECT message_id, conversation_id, author_id, from_member, withheld, told, body, at
    FROM members_conversation_message WHERE message_id = $1
)sql"};

std::optional<MessageRow> find_message(db::ReadTx& tx, MessageId id) {
    return tx.find<MessageRow>(kFindMessage, id);
}

constexpr db::Query kListMessages{"members.list_messages", R"sql(
    SELECT message_id, conversation_id, author_id, from_member, withheld, told, body, at
    FROM members_conversation_message WHERE conversation_id = $1 AND withheld <= $2
    ORDER BY message_id DESC LIMIT $3
)sql"};

std::vector<MessageRow> list_messages(db::ReadTx& tx, ConversationId conversation, Side side,
                                      std::int64_t limit) {
    const bool withheld_too = side == Side::writer;
    auto rows = tx.all<MessageRow>(kListMessages, conversation, withheld_too, limit);
    std::ranges::reverse(rows);
    return rows;
}

constexpr db::Query kUpdateWithheld{"members.update_withheld", R"sql(
    UPDATE members_conversation_message SET withheld = $2 WHERE message_id = $1
)sql"};

void update_withheld(db::WriteTx& tx, MessageId id, bool withheld) {
    tx.run(kUpdateWithheld, id, withheld);
}

constexpr db::Query kMarkTold{"members.mark_told", R"sql(
    UPDATE members_conversation_message SET told = 1 WHERE message_id = $1 AND told = 0
)sql"};

bool mark_told(db::WriteTx& tx, MessageId id) {
    return tx.run(kMarkTold, id) == 1;
}

constexpr db::Query kInsertLink{"members.insert_link", R"sql(
    INSERT INTO members_conversation_link (link_hash, conversation_id, purpose, expires_at)
    VALUES ($1, $2, $3, $4)
)sql"};

void insert_link(db::WriteTx& tx, const LinkRow& row) {
    tx.run(kInsertLink, row.link_hash, row.conversation_id, row.purpose, row.expires_at);
}

constexpr db::Query kFindLink{"members.find_link", R"sql(
    SELECT link_hash, conversation_id, purpose, expires_at FROM members_conversation_link
    WHERE link_hash = $1 AND purpose = $2 AND expires_at > $3
)sql"};

std::optional<LinkRow> find_link(db::ReadTx& tx, std::string_view link_hash, LinkPurpose purpose,
                                 Instant now) {
    return tx.find<LinkRow>(kFindLink, link_hash, purpose, now);
}

constexpr db::Query kDeleteLink{"members.delete_link", R"sql(
    DELETE FROM members_conversation_link WHERE link_hash = $1
)sql"};

bool delete_link(db::WriteTx& tx, std::string_view link_hash) {
    return tx.run(kDeleteLink, link_hash) == 1;
}

constexpr db::Query kDeleteOldLinks{"members.delete_old_links", R"sql(
    DELETE FROM members_conversation_link WHERE expires_at <= $1
)sql"};

std::int64_t delete_old_links(db::WriteTx& tx, Instant now) {
    return tx.run(kDeleteOldLinks, now);
}

}  // namespace agora::members
