#pragma once

#include "agora/fairs/stand.hpp"

#include <optional>
#include <vector>

namespace agora::fairs {

void insert_stand(db::WriteTx& tx, const Stand& stand);
std::optional<Stand> find_stand(db::ReadTx& tx, StandId id);
std::vector<Stand> list_stands(db::ReadTx& tx, EventId event);
/// Whose last day is before this one and whose members don't know their share.
std::vector<Stand> list_past_stands(db::ReadTx& tx, Date day);
void mark_told(db::WriteTx& tx, StandId id);
/// One that nobody has a table at.
void delete_stand(db::WriteTx& tx, StandId id);

void put_booking(db::WriteTx& tx, const Booking& booking);
/// In the order in which they were made.
std::vector<Booking> list_bookings(db::ReadTx& tx, StandId stand);
/// One that was hidden and given back has no tables: it is not listed.
std::optional<Booking> find_booking(db::ReadTx& tx, StandId stand, AccountId account);
/// What the member was told.
void update_share(db::WriteTx& tx, StandId stand, AccountId account, std::int64_t cents);
/// As the booking says.
void update_moderation(db::WriteTx& tx, const Booking& booking);
/// Of a hidden one the measure stays, for when the same person books there again.
void delete_booking(db::WriteTx& tx, StandId stand, AccountId account);

}  // namespace agora::fairs
