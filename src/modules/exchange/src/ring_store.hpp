#pragma once

#include "agora/db/transaction.hpp"
#include "agora/exchange/ring.hpp"

#include <set>
#include <string>

namespace agora::exchange {

void insert_ring(db::WriteTx& tx, const Ring& ring, const std::vector<Leg>& legs);
void set_ring_state(db::WriteTx& tx, RingId ring, RingState state, Instant at);
void set_answer(db::WriteTx& tx, const Leg& leg);
std::optional<Ring> find_ring(db::ReadTx& tx, RingId id);
/// In order of their places.
std::vector<Leg> list_legs(db::ReadTx& tx, RingId ring);
/// Of this person, the newest first.
std::vector<Ring> list_rings_of(db::ReadTx& tx, AccountId account, std::int64_t most);
/// That wait for answers, of this person.
std::vector<Ring> list_open_rings_of(db::ReadTx& tx, AccountId account);
std::vector<Ring> list_overdue_rings(db::ReadTx& tx, Instant now, std::int64_t most);
/// Listings that stand in a ring that waits for answers.
std::set<ListingId> list_bound_listings(db::ReadTx& tx);
bool was_proposed(db::ReadTx& tx, const std::string& mark);

}  // namespace agora::exchange
