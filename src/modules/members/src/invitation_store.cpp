#include "invitation_store.hpp"

namespace agora::members {

constexpr db::Query kListNotInvited{"members.list_not_invited", R"sql(
    SELECT DISTINCT account_id FROM members_import_key
    WHERE invited_at IS NULL AND account_id > $1
    ORDER BY account_id LIMIT $2
)sql"};

std::vector<AccountId> list_not_invited(db::ReadTx& tx, AccountId after, std::int64_t limit) {
    return tx.all<AccountId>(kListNotInvited, after, limit);
}

constexpr db::Query kInvitedBetween{"members.invited_between", R"sql(
    SELECT account_id, MAX(invited_at) AS invited_at FROM members_import_key
    WHERE account_id > $1 AND account_id <= $2 GROUP BY account_id ORDER BY account_id
)sql"};

std::vector<InvitedRow> invited_between(db::ReadTx& tx, AccountId after, AccountId last) {
    return tx.all<InvitedRow>(kInvitedBetween, after, last);
}

constexpr db::Query kFindInvitedRow{"members.find_invited_row", R"sql(
    SELECT account_id, MAX(invited_at) AS invited_at FROM members_import_key
    WHERE account_id = $1 GROUP BY account_id
)sql"};

std::optional<InvitedRow> find_invited_row(db::ReadTx& tx, AccountId account) {
    return tx.find<InvitedRow>(kFindInvitedRow, account);
}

constexpr db::Query kCountInvited{"members.count_invited", R"sql(
    SELECT COUNT(DISTINCT account_id) FROM members_import_key
    WHERE invited_at IS NOT NULL AND account_id > 0
)sql"};

std::int64_t count_invited(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountInvited).value_or(0);
}

constexpr db::Query kCountLeft{"members.count_left", R"sql(
    SELECT COUNT(*) FROM members_import_key WHERE account_id = 0
)sql"};

std::int64_t count_left(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountLeft).value_or(0);
}

constexpr db::Query kUpdateInvited{"members.update_invited", R"sql(
    UPDATE members_import_key SET invited_at = $2 WHERE account_id = $1 AND invited_at IS NULL
)sql"};

void update_invited(db::WriteTx& tx, AccountId account, Instant at) {
    tx.run(kUpdateInvited, account, at);
}

constexpr db::Query kDeleteKeysOf{"members.delete_import_keys_of", R"sql(
    DELETE FROM members_import_key WHERE account_id = $1
)sql"};

void delete_keys_of(db::WriteTx& tx, AccountId account) {
    tx.run(kDeleteKeysOf, account);
}

}  // namespace agora::members
