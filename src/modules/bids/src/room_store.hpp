#pragma once

#include "agora/bids/bid.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <vector>

namespace agora::bids {

void insert_room(db::WriteTx& tx, const Room& room);
/// All but who founded it and when.
void update_room(db::WriteTx& tx, const Room& room);
/// With all that is in it.
void delete_room(db::WriteTx& tx, RoomId room);
/// All but the lesson, and what it says of the bid.
void empty_room(db::WriteTx& tx, RoomId room);
std::optional<Room> find_room(db::ReadTx& tx, RoomId room);
/// Whose team this account is in, or invited to; the nearest deadline last.
std::vector<Room> list_rooms_of(db::ReadTx& tx, AccountId account);
/// Of these, the ones that answer this call.
std::vector<Room> list_rooms_for(db::ReadTx& tx, AccountId account, std::int64_t call);
std::int64_t count_founded_since(db::ReadTx& tx, AccountId account, Instant since);

void put_team_member(db::WriteTx& tx, const TeamMember& member);
void put_invited(db::WriteTx& tx, RoomId room, AccountId account, Instant at);
/// The last time, also when they are not in the team any more.
std::optional<Instant> find_invited_at(db::ReadTx& tx, RoomId room, AccountId account);
void delete_team_member(db::WriteTx& tx, RoomId room, AccountId account);
std::optional<TeamMember> find_team_member(db::ReadTx& tx, RoomId room, AccountId account);
/// Who leads first, then as they were invited.
std::vector<TeamMember> list_team(db::ReadTx& tx, RoomId room);
/// What this account is in all its rooms.
std::vector<TeamMember> list_seats_of(db::ReadTx& tx, AccountId account);

}  // namespace agora::bids
