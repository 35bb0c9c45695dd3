#pragma once

#include "agora/db/transaction.hpp"
#include "agora/loans/loan.hpp"

#include <optional>
#include <vector>

namespace agora::loans {

void insert_waiting(db::WriteTx& tx, const Waiting& waiting);
void set_held_until(db::WriteTx& tx, WaitingId waiting, std::optional<Date> until);
void delete_waiting(db::WriteTx& tx, WaitingId waiting);
std::optional<Waiting> find_waiting(db::ReadTx& tx, ThingId thing, AccountId account);
/// Who came first, first.
std::vector<Waiting> list_waiting(db::ReadTx& tx, ThingId thing);
std::vector<Waiting> list_waiting_of(db::ReadTx& tx, AccountId account);
/// Things for which somebody waits, after one.
std::vector<ThingId> list_queues_after(db::ReadTx& tx, ThingId after, std::int64_t most);

}  // namespace agora::loans
