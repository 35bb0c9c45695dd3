#include "relay_store.hpp"

namespace agora::members {

constexpr db::Query kCountUse{"members.count_use", R"sql(
    INSERT INTO members_relay_count (count_key, day, used) VALUES ($1, $2, 1)
    ON CONFLICT (count_key) DO UPDATE SET used = members_relay_count.used + 1
    RETURNING used
)sql"};

std::int64_t count_use(db::WriteTx& tx, std::string_view count_key, Date day) {
    return tx.find<std::int64_t>(kCountUse, count_key, day).value_or(1);
}

constexpr db::Query kDeleteCountsBefore{"members.delete_counts_before", R"sql(
    DELETE FROM members_relay_count WHERE day < $1
)sql"};

std::int64_t delete_counts_before(db::WriteTx& tx, Date day) {
    return tx.run(kDeleteCountsBefore, day);
}

constexpr db::Query kInsertBlock{"members.insert_block", R"sql(
    INSERT INTO members_block (block_id, account_id, blocked_key, at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, blocked_key) DO NOTHING
)sql"};

void insert_block(db::WriteTx& tx, const BlockRow& row) {
    tx.run(kInsertBlock, row.block_id, row.account_id, row.blocked_key, row.at);
}

constexpr db::Query kCountBlocks{"members.count_blocks", R"sql(
    SELECT COUNT(*) FROM members_block WHERE account_id IN ($1, 0) AND blocked_key = $2
)sql"};

bool is_blocked(db::ReadTx& tx, AccountId account, std::string_view key) {
    return tx.find<std::int64_t>(kCountBlocks, account, key).value_or(0) > 0;
}

constexpr db::Query kFindOwnBlock{"members.find_own_block", R"sql(
    SELECT block_id FROM members_block WHERE account_id = $1 AND blocked_key = $2
)sql"};

bool has_blocked(db::ReadTx& tx, AccountId account, std::string_view key) {
    return tx.find<BlockId>(kFindOwnBlock, account, key).has_value();
}

constexpr db::Query kListBlocks{"members.list_blocks", R"sql(
    SELECT block_id, account_id, blocked_key, at FROM members_block WHERE account_id = $1
    ORDER BY block_id DESC LIMIT 500
)sql"};

std::vector<BlockRow> list_blocks(db::ReadTx& tx, AccountId account) {
    return tx.all<BlockRow>(kListBlocks, account);
}

constexpr db::Query kFindConversationWith{"members.find_conversation_with", R"sql(
    SELECT conversation_id, member_id, writer_id, writer_name, writer_mail, writer_language,
           writer_key, state, member_at, writer_at, member_waits, writer_waits, started_at,
           project_search_id
    FROM members_conversation WHERE member_id = $1 AND writer_key = $2 AND member_at > 0
    ORDER BY conversation_id DESC LIMIT 1
)sql"};

std::optional<ConversationRow> find_conversation_with(db::ReadTx& tx, AccountId account,
                                                      std::string_view key) {
    return tx.find<ConversationRow>(kFindConversationWith, account, key);
}

constexpr db::Query kDeleteBlockOfKey{"members.delete_block_of_key", R"sql(
    DELETE FROM members_block WHERE account_id = $1 AND blocked_key = $2
)sql"};

void delete_block(db::WriteTx& tx, AccountId account, std::string_view key) {
    tx.run(kDeleteBlockOfKey, account, key);
}

constexpr db::Query kDeleteBlock{"members.delete_block", R"sql(
    DELETE FROM members_block WHERE account_id = $1 AND block_id = $2
)sql"};

bool delete_block(db::WriteTx& tx, AccountId account, BlockId id) {
    return tx.run(kDeleteBlock, account, id) == 1;
}

constexpr db::Query kFindMessageChoice{"members.find_message_choice", R"sql(
    SELECT audience FROM members_message_choice WHERE account_id = $1
)sql"};

Audience takes_messages_from(db::ReadTx& tx, AccountId account) {
    return tx.find<Audience>(kFindMessageChoice, account).value_or(Audience::everyone);
}

constexpr db::Query kPutMessageChoice{"members.put_message_choice", R"sql(
    INSERT INTO members_message_choice (account_id, audience, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id) DO UPDATE SET audience = excluded.audience,
        changed_at = excluded.changed_at
)sql"};

void put_message_choice(db::WriteTx& tx, AccountId account, Audience audience, Instant now) {
    tx.run(kPutMessageChoice, account, audience, now);
}

}  // namespace agora::members
