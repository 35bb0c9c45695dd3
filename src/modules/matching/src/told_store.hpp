#pragma once

#include "agora/db/transaction.hpp"
#include "agora/matching/need.hpp"

namespace agora::matching {

bool was_told(db::ReadTx& tx, AccountId account, NeedId need);
void insert_told(db::WriteTx& tx, AccountId account, NeedId need, Instant at);
void delete_told_before(db::WriteTx& tx, Instant before);

}  // namespace agora::matching
