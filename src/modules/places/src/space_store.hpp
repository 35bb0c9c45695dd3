#pragma once

#include "agora/places/space.hpp"

#include <vector>

namespace agora::places {

void insert_space(db::WriteTx& tx, const Space& space);
/// All but its place and language.
void update_space(db::WriteTx& tx, const Space& space);
/// By name.
std::vector<Space> list_spaces(db::ReadTx& tx, PlaceId place);
/// Places with something that can be booked.
std::vector<PlaceId> list_bookable_places(db::ReadTx& tx);

void insert_booking(db::WriteTx& tx, const Booking& booking);
void cancel_booking(db::WriteTx& tx, BookingId id);
std::optional<Booking> find_booking(db::ReadTx& tx, BookingId id);
/// Not cancelled, and touching the time between the two moments, by beginning.
std::vector<Booking> list_bookings_between(db::ReadTx& tx, SpaceId space, Instant from,
                                           Instant until);
/// Not cancelled and ending after the moment, by beginning.
std::vector<Booking> list_bookings_of(db::ReadTx& tx, AccountId account, Instant ending_after);

}  // namespace agora::places
