#pragma once

#include "agora/accounts/account.hpp"

#include <vector>

namespace agora::accounts {

using GrantId = Id<struct GrantTag>;

struct GrantRow {
    GrantId grant_id;
    AccountId account_id;
    access::Role role = access::Role::animator;
    access::ScopeKind scope_kind = access::ScopeKind::cooperative;
    std::string scope_key;
    AccountId granted_by;
    Instant granted_at;
};
AGORA_FIELDS(GrantRow, grant_id, account_id, role, scope_kind, scope_key, granted_by, granted_at)

/// False when the person has it already.
bool insert_grant(db::WriteTx& tx, const GrantRow& grant);
bool delete_grant(db::WriteTx& tx, GrantId grant);
std::optional<GrantRow> find_grant(db::ReadTx& tx, GrantId grant);
/// Active accounts that administer the whole cooperative.
std::int64_t count_administrators(db::ReadTx& tx);
std::vector<GrantRow> list_grants(db::ReadTx& tx, AccountId account);

}  // namespace agora::accounts
