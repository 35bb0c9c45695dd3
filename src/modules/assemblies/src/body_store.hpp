#pragma once

#include "agora/assemblies/body.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::assemblies {

void insert_body(db::WriteTx& tx, const Body& body);
/// Everything but its address.
void update_body(db::WriteTx& tx, const Body& body);
std::optional<Body> find_body(db::ReadTx& tx, BodyId id);
/// The assembly first, then boards, then committees.
std::vector<Body> list_bodies(db::ReadTx& tx);

void insert_seat(db::WriteTx& tx, const Seat& seat);
/// Function and term.
void update_seat(db::WriteTx& tx, const Seat& seat);
void set_shown(db::WriteTx& tx, SeatId id, Shown shown);
std::optional<Seat> find_seat(db::ReadTx& tx, SeatId id);
/// Of a body, whose term has not ended before the day; the one that began first at the front.
std::vector<Seat> list_seats(db::ReadTx& tx, BodyId body, Date today);
std::int64_t count_seats(db::ReadTx& tx, BodyId body);
/// Of somebody who has not said yet who sees their name.
std::vector<Seat> list_asked_seats(db::ReadTx& tx, AccountId account, Date today);

}  // namespace agora::assemblies
