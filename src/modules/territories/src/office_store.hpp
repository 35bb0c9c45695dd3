#pragma once

#include "agora/territories/opening.hpp"

#include <array>
#include <optional>
#include <vector>

namespace agora::territories {

/// Also those that are closed for good, for people who may change them.
std::vector<Office> list_all_offices(db::ReadTx& tx);
void insert_office(db::WriteTx& tx, const Office& office);
void update_office(db::WriteTx& tx, const Office& office);

/// Replaces the hours of all weekdays.
void put_week(db::WriteTx& tx, OfficeId office, const std::array<std::vector<Block>, 7>& week);

/// Adds or replaces the day.
void put_special_day(db::WriteTx& tx, OfficeId office, const SpecialDay& day);
/// False when the day was not special.
bool delete_special_day(db::WriteTx& tx, OfficeId office, Date day);

}  // namespace agora::territories
