#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <set>

// Who was told that the copy of a year stands ready.
namespace agora::credits {

using access::AccountId;

/// False when they were told before.
bool claim_copy(db::WriteTx& tx, AccountId account, int year, Instant at);
std::set<AccountId> list_told(db::ReadTx& tx, int year);

/// Everybody who sold in that year was told. A year that is over gets no new sellers.
bool were_all_told(db::ReadTx& tx, int year);
void put_all_told(db::WriteTx& tx, int year, Instant at);

}  // namespace agora::credits
