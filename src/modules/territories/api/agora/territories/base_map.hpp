#pragma once

#include "agora/base/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::resources {
class Set;
}

namespace agora::territories {

/// Degrees.
struct MapPoint {
    double longitude = 0;
    double latitude = 0;
    bool operator==(const MapPoint&) const = default;
};
using MapLine = std::vector<MapPoint>;

/// A larger town, with its names as the base map has them.
struct MapTown {
    MapPoint at;
    std::string name;
    std::string name_nl;  ///< empty when equal to the local one
    std::string name_fr;
    std::string name_en;

    const std::string& name_in(Language language) const;
};

/// Land, borders and larger towns of Europe, from the file that ships with the program (Natural Earth,
/// public domain; see the credits).
struct BaseMap {
    std::vector<MapLine> land;  ///< closed rings
    std::vector<MapLine> borders;
    std::vector<MapTown> towns;  ///< capitals first, then the largest
};

/// From TopoJSON as tools/territories writes it; what cannot be read is left out.
BaseMap read_base_map(std::string_view topojson);
/// Empty when the program was built without it. Some 10 ms: keep what it gives.
BaseMap read_base_map(const resources::Set& files);

}  // namespace agora::territories
