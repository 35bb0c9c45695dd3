#pragma once

#include "agora/places/place.hpp"
#include "agora/territories/atlas.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::places {

struct Position {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const Position&) const = default;
};

/// Degrees as people copy them: "51.0543, 3.7174", "51,0543; 3,7174", "geo:51.05,3.71", or the
/// address of a map on which the place stands in the middle. Latitude first. Five decimals are kept, a metre.
std::optional<Position> parse_position(std::string_view typed);
/// "51.05430, 3.71740"
std::string text_of(const Position& position);

/// Its own, else that of its commune.
std::optional<Position> position_of(const territories::Atlas& atlas, const Content& content);
double distance_km(const Position& one, const Position& other);

}  // namespace agora::places
