#include "grant_store.hpp"

#include "agora/accounts/administration.hpp"

namespace agora::accounts {

constexpr db::Query kInsertGrant{"accounts.insert_grant", R"sql(
    INSERT INTO accounts_grant (grant_id, account_id, role, scope_kind, scope_key, granted_by,
                                granted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
)sql"};

bool insert_grant(db::WriteTx& tx, const GrantRow& grant) {
    return tx.run(kInsertGrant, grant.grant_id, grant.account_id, grant.role, grant.scope_kind,
                  grant.scope_key, grant.granted_by, grant.granted_at) == 1;
}

constexpr db::Query kDeleteGrant{"accounts.delete_grant", R"sql(
    DELETE FROM accounts_grant WHERE grant_id = $1
)sql"};

bool delete_grant(db::WriteTx& tx, GrantId grant) {
    return tx.run(kDeleteGrant, grant) == 1;
}

constexpr db::Query kFindGrant{"accounts.find_grant", R"sql(
    SELECT grant_id, account_id, role, scope_kind, scope_key, granted_by, granted_at
    FROM accounts_grant WHERE grant_id = $1
)sql"};

std::optional<GrantRow> find_grant(db::ReadTx& tx, GrantId grant) {
    return tx.find<GrantRow>(kFindGrant, grant);
}

constexpr db::Query kHoldersOf{"accounts.holders_of", R"sql(
    SELECT account_id, scope_kind, scope_key FROM accounts_grant
    WHERE role = $1 ORDER BY account_id, grant_id LIMIT $2
)sql"};

std::vector<HolderRow> holders_of(db::ReadTx& tx, access::Role role, std::int64_t limit) {
    return tx.all<HolderRow>(kHoldersOf, role, limit);
}

constexpr db::Query kListGrants{"accounts.list_grants", R"sql(
    SELECT grant_id, account_id, role, scope_kind, scope_key, granted_by, granted_at
    FROM accounts_grant WHERE account_id = $1 ORDER BY grant_id
)sql"};

std::vector<GrantRow> list_grants(db::ReadTx& tx, AccountId account) {
    return tx.all<GrantRow>(kListGrants, account);
}

constexpr db::Query kCountAdministrators{"accounts.count_administrators", R"sql(
    SELECT count(*) FROM accounts_grant
    JOIN accounts_account ON accounts_account.account_id = accounts_grant.account_id
    WHERE role = 'administrator' AND scope_kind = 'cooperative' AND standing = 'active'
)sql"};

std::int64_t count_administrators(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountAdministrators).value_or(0);
}

std::vector<access::Grant> grants_of(db::ReadTx& tx, AccountId id) {
    std::vector<access::Grant> grants;
    for (GrantRow& row : list_grants(tx, id)) {
        grants.push_back({row.role, {row.scope_kind, std::move(row.scope_key)}});
    }
    return grants;
}

}  // namespace agora::accounts
