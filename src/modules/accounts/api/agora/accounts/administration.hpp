#pragma once

#include "agora/accounts/account.hpp"
#include "agora/base/result.hpp"
#include "agora/crypto/passwords.hpp"
#include "agora/db/database.hpp"

#include <string>
#include <string_view>
#include <vector>

// What an administrator or a command may do with accounts; every act is in the audit.
namespace agora::accounts {

enum class AdministrationRefusal { role_held_already, role_not_held, own_administration_stays };
RefusalText refusal_text(AdministrationRefusal refusal);

/// Gives a role in a scope; its sessions end, so that the person signs in with the new rights. The
/// reason stands beside the journal's entry until the person's account is erased.
Result<Done> grant_role(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                        const access::Grant& grant, std::string_view reason = {});
/// Takes it away; nobody takes away the own administration of the whole cooperative.
Result<Done> withdraw_role(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           const access::Grant& grant, std::string_view reason = {});

struct HolderRow {
    AccountId account_id;
    access::ScopeKind scope_kind = access::ScopeKind::cooperative;
    std::string scope_key;
};
AGORA_FIELDS(HolderRow, account_id, scope_kind, scope_key)

/// Who holds a role, and where, in order of number; at most `limit` grants.
std::vector<HolderRow> holders_of(db::ReadTx& tx, access::Role role, std::int64_t limit);

/// A new password; every session of the account ends. The hash is made before the transaction.
void set_password(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                  std::string_view hash);

/// For who lost phone, codes and keys: two steps go off, passkeys go, every session ends. The caller
/// has made sure who is asking. A password or a link by mail lets the person in again. The reason
/// stands beside the journal's entry.
void remove_second_factors(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           std::string_view reason = {});

}  // namespace agora::accounts
