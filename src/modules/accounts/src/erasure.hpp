#pragma once

#include "agora/accounts/account.hpp"
#include "personal_store.hpp"

#include <vector>

namespace agora::accounts {

/// Whether the whole cooperative would have no active administrator without this account.
bool is_last_administrator(db::ReadTx& tx, AccountId account);

/// Removes an account and what every module keeps about the person, as their manifests say, in one
/// transaction; its number stays in accounts_erased and the history. The last administrator stays.
Result<Done> erase_account(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           const std::vector<PersonalPlan>& plans);
/// The same after what other modules still say (agora/accounts/leaving.hpp).
Result<Done> close_account(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                           AccountId account, const std::vector<PersonalPlan>& plans);

}  // namespace agora::accounts
