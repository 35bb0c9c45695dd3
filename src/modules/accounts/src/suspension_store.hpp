#pragma once

#include "agora/accounts/suspension.hpp"

namespace agora::accounts {

void insert_suspension(db::WriteTx& tx, const Suspension& suspension);
/// Ends those that are open.
void end_suspensions(db::WriteTx& tx, AccountId account, Instant at);

}  // namespace agora::accounts
