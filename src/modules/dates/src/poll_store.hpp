#pragma once

#include "agora/dates/poll.hpp"

#include <optional>
#include <vector>

namespace agora::dates {

void insert_poll(db::WriteTx& tx, const Poll& poll);
std::optional<Poll> find_poll(db::ReadTx& tx, PollId id);
/// Open ones of a group that are not hidden, the one that ends first at the front.
std::vector<Poll> list_open_polls(db::ReadTx& tx, CircleId circle);
/// Open ones whose last day is before this one and whose asker was not told.
std::vector<Poll> list_past_polls(db::ReadTx& tx, Date day);
/// Open ones of who asked.
std::vector<Poll> list_open_polls_of(db::ReadTx& tx, AccountId account);
/// False when it was not open.
bool close_poll(db::WriteTx& tx, PollId id, State state, std::int64_t chosen);
void mark_told(db::WriteTx& tx, PollId id);
void update_moderation(db::WriteTx& tx, PollId id, web::Moderation moderation);

void insert_slot(db::WriteTx& tx, PollId poll, const Slot& slot);
std::vector<Slot> list_slots(db::ReadTx& tx, PollId poll);

void put_vote(db::WriteTx& tx, PollId poll, const Vote& vote);
/// Of who is still in the group; one query for each of them.
std::vector<Vote> list_votes(db::ReadTx& tx, const Poll& poll);
bool has_voted(db::ReadTx& tx, PollId poll, AccountId account);

}  // namespace agora::dates
