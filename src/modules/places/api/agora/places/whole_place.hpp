#pragma once

#include "agora/places/space.hpp"

#include <vector>

namespace agora::places {

/// One version as it came to be.
struct WholeVersion {
    Deed deed = Deed::proposed;
    AccountId author = {};
    Instant at = {};
    Content content = {};
};

/// A place as it stands after a life of its own: for demonstrations and transfers.
struct WholePlace {
    Place place = {};  ///< without ids and times of its versions
    std::vector<WholeVersion> versions = {};
    std::vector<Space> spaces = {};  ///< without ids
};

/// Writes it down as if it had happened at its times, without any mail. Gives its id.
PlaceId put_whole_place(db::WriteTx& tx, const WholePlace& whole);

}  // namespace agora::places
