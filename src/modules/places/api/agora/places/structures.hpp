#pragma once

#include "agora/places/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
class Call;
}

namespace agora::places {

/// A place as one of the structures of an area.
struct Structure {
    Kind kind = Kind::workspace;
    std::string kind_label;  ///< in the reader's language
    std::string name;
    std::string lang;
    std::string path;                      ///< "/places/12"
    std::optional<double> latitude = {};   ///< degrees; both or neither, its commune's when it
    std::optional<double> longitude = {};  ///< says none itself
};

/// Open places in an area that the reader may see, by kind and name. Reads all places.
std::vector<Structure> structures_within(const web::Call& call, db::ReadTx& tx,
                                         std::string_view territory);

}  // namespace agora::places
