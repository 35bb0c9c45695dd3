#pragma once

#include "agora/places/place.hpp"

#include <optional>
#include <string>

namespace agora::web {
class Call;
}

namespace agora::places {

/// What other modules show of one place.
struct ShownPlace {
    PlaceId place_id = {};
    std::string name;
    std::string lang;     ///< of the name
    std::string commune;  ///< code of a territory
    std::string path;     ///< "/places/12"
};

/// An open place, as far as the reader may see it.
std::optional<ShownPlace> find_shown(const web::Call& call, db::ReadTx& tx, PlaceId id);

}  // namespace agora::places
