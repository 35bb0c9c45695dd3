#pragma once

#include "agora/places/place.hpp"

#include <vector>

namespace agora::places {

/// Open places that nobody said to be right since the moment; those never confirmed count from when
/// they were made. The oldest first, at most `most`.
std::vector<Place> list_unverified_since(db::ReadTx& tx, Instant moment, std::int64_t most);
/// Of those, whom nobody was asked about since the moment.
std::vector<Place> list_unasked_since(db::ReadTx& tx, Instant verified_before, Instant asked_before,
                                      std::int64_t most);
void put_check(db::WriteTx& tx, PlaceId place, Instant asked_at);

}  // namespace agora::places
