#pragma once

#include "agora/accounts/account.hpp"

#include <optional>

namespace agora::accounts {

/// When an account was first asked for a second step.
std::optional<Instant> find_duty(db::ReadTx& tx, AccountId account);
/// False when it was asked before.
bool insert_duty(db::WriteTx& tx, AccountId account, Instant now);
void delete_duty(db::WriteTx& tx, AccountId account);

}  // namespace agora::accounts
