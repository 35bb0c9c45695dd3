#pragma once

#include "agora/bids/help.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <vector>

namespace agora::bids {

void insert_ask(db::WriteTx& tx, const Ask& ask);
/// What becomes of it: state, helper, result, words to each other, block, and the moments.
void update_ask(db::WriteTx& tx, const Ask& ask);
std::optional<Ask> find_ask(db::ReadTx& tx, AskId ask);
/// The newest first; without texts.
std::vector<Ask> list_asks_of(db::ReadTx& tx, AccountId asker);
std::vector<Ask> list_helped_by(db::ReadTx& tx, AccountId helper);
std::vector<Ask> list_asks_of_room(db::ReadTx& tx, RoomId room);
/// Nobody took them yet; the one that ends first first, at most so many.
std::vector<Ask> list_looking(db::ReadTx& tx, std::int64_t most);
/// Those that this member was asked to take and has not answered.
std::vector<Ask> list_waiting_for(db::ReadTx& tx, AccountId account);
/// Those that they said no to.
std::vector<AskId> list_declined_by(db::ReadTx& tx, AccountId account);
/// What they took since.
std::vector<Ask> list_taken_since(db::ReadTx& tx, AccountId helper, Instant since);
/// Handed in and not answered: not reminded of since the first moment, or waiting since the second.
std::vector<AskId> list_unanswered(db::ReadTx& tx, Instant reminded, Instant ended,
                                   std::int64_t most);
std::vector<AskId> list_open_asks_of(db::ReadTx& tx, AccountId asker);
/// That this member is at.
std::vector<AskId> list_taken_by(db::ReadTx& tx, AccountId helper);
std::int64_t count_asked_since(db::ReadTx& tx, AccountId asker, Instant since);

void put_candidate(db::WriteTx& tx, const Candidate& candidate);
std::optional<Candidate> find_candidate(db::ReadTx& tx, AskId ask, AccountId account);
/// In the order in which they were asked.
std::vector<Candidate> list_candidates(db::ReadTx& tx, AskId ask);

}  // namespace agora::bids
