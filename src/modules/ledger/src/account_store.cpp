#include "account_store.hpp"

#include "agora/ledger/transfer.hpp"

namespace agora::ledger {
namespace {

struct LockedRow {
    LedgerAccountId account_id = {};
    Holder holder = Holder::member;
    std::int64_t owner_id = 0;
    AccountState state = AccountState::open;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::int64_t balance = 0;
    std::int64_t held_out = 0;
    std::int64_t held_in = 0;
    std::int64_t entries = 0;
    Instant opened_at = {};
    Instant moved_at = {};
    db::Blob last_hash = {};
};
AGORA_FIELDS(LockedRow, account_id, holder, owner_id, state, lowest, highest, balance, held_out,
             held_in, entries, opened_at, moved_at, last_hash)

LockedAccount locked_of(LockedRow row) {
    return {.account = {.account_id = row.account_id,
                        .holder = row.holder,
                        .owner_id = row.owner_id,
                        .state = row.state,
                        .lowest = row.lowest,
                        .highest = row.highest,
                        .balance = row.balance,
                        .held_out = row.held_out,
                        .held_in = row.held_in,
                        .entries = row.entries,
                        .opened_at = row.opened_at,
                        .moved_at = row.moved_at},
            .last_hash = std::move(row.last_hash.bytes)};
}

}  // namespace

constexpr db::Query kInsertAccount{"ledger.insert_account", R"sql(
    INSERT INTO ledger_account (account_id, holder, member_id, group_id, state, lowest, highest,
        balance, held_out, held_in, entries, last_hash, opened_at, moved_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0, $8, $9, 0) ON CONFLICT DO NOTHING
)sql"};

void insert_account(db::WriteTx& tx, const Account& account) {
    const std::int64_t member = account.holder == Holder::member ? account.owner_id : 0;
    const std::int64_t group = account.holder == Holder::group ? account.owner_id : 0;
    tx.run(kInsertAccount, account.account_id, account.holder, member, group, account.state,
           account.lowest, account.highest, db::BlobView{}, account.opened_at);
}

constexpr db::Query kLockOnPostgresql{"ledger.lock_account", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at, last_hash
    FROM ledger_account WHERE account_id = $1 FOR UPDATE
)sql"};
constexpr db::Query kReadUnderLock{"ledger.read_locked_account", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at, last_hash
    FROM ledger_account WHERE account_id = $1
)sql"};

std::optional<LockedAccount> lock_account(db::WriteTx& tx, LedgerAccountId id) {
    const bool locks = tx.engine() == db::Engine::postgresql;
    auto row = tx.find<LockedRow>(locks ? kLockOnPostgresql : kReadUnderLock, id);
    if (!row) return std::nullopt;
    return locked_of(*std::move(row));
}

constexpr db::Query kUpdateAccount{"ledger.update_account", R"sql(
    UPDATE ledger_account SET state = $2, lowest = $3, highest = $4, balance = $5, held_out = $6,
        held_in = $7, entries = $8, moved_at = $9, last_hash = $10
    WHERE account_id = $1
)sql"};

void update_account(db::WriteTx& tx, const LockedAccount& locked) {
    const Account& account = locked.account;
    tx.run(kUpdateAccount, account.account_id, account.state, account.lowest, account.highest,
           account.balance, account.held_out, account.held_in, account.entries, account.moved_at,
           db::BlobView{locked.last_hash});
}

constexpr db::Query kFindAccount{"ledger.find_account", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE account_id = $1
)sql"};

std::optional<Account> find_account(db::ReadTx& tx, LedgerAccountId id) {
    return tx.find<Account>(kFindAccount, id);
}

constexpr db::Query kFindOfMember{"ledger.find_account_of_member", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE member_id = $1 AND member_id <> 0
)sql"};
constexpr db::Query kFindOfGroup{"ledger.find_account_of_group", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE group_id = $1 AND group_id <> 0
)sql"};
constexpr db::Query kFindCommon{"ledger.find_common_account", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE holder = 'common'
)sql"};

std::optional<Account> find_account_of(db::ReadTx& tx, Holder holder, std::int64_t owner) {
    switch (holder) {
        case Holder::member:
            return tx.find<Account>(kFindOfMember, owner);
        case Holder::group:
            return tx.find<Account>(kFindOfGroup, owner);
        case Holder::common:
            return tx.find<Account>(kFindCommon);
    }
    return std::nullopt;
}

constexpr db::Query kListAccounts{"ledger.list_accounts", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account ORDER BY account_id
)sql"};

std::vector<Account> list_accounts(db::ReadTx& tx) {
    return tx.all<Account>(kListAccounts);
}

constexpr db::Query kListOfGroups{"ledger.list_accounts_of_groups", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE group_id <> 0 ORDER BY account_id
)sql"};

std::vector<Account> list_accounts_of_groups(db::ReadTx& tx) {
    return tx.all<Account>(kListOfGroups);
}

constexpr db::Query kListLeftOpen{"ledger.list_left_open", R"sql(
    SELECT account_id, holder, member_id + group_id AS owner_id, state, lowest, highest, balance,
           held_out, held_in, entries, opened_at, moved_at
    FROM ledger_account WHERE holder = 'member' AND member_id = 0 AND state <> 'closed'
    ORDER BY account_id
)sql"};

std::vector<Account> list_left_open(db::ReadTx& tx) {
    return tx.all<Account>(kListLeftOpen);
}

constexpr db::Query kSum{"ledger.sum_of_balances", R"sql(
    SELECT CAST(coalesce(sum(balance), 0) AS BIGINT) FROM ledger_account
)sql"};

std::int64_t sum_of_balances(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kSum).value_or(0);
}

}  // namespace agora::ledger
