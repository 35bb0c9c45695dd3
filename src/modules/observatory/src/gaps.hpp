#pragma once

#include "agora/circles/circle.hpp"
#include "agora/territories/atlas.hpp"
#include "count_store.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace agora::observatory {

/// How far people go to meet others of their profession.
inline constexpr double kReachKm = 30;

/// Whether two communes lie within reach of each other; not when the place of one is unknown.
bool is_in_reach(const territories::Atlas& atlas, std::string_view one, std::string_view other);

/// Listed members of one profession by the commune they live in.
using Spread = std::map<std::string, std::int64_t, std::less<>>;

/// A network of a profession reaches the communes of its place; one without a place reaches all.
bool is_reached(const territories::Atlas& atlas, const std::vector<circles::Circle>& networks,
                std::string_view commune);

/// Where they live near each other, the biggest first, each person in one place only; the people are
/// rounded as counts are, too few make no place.
std::vector<Gap> gaps_of(const territories::Atlas& atlas, std::string_view profession,
                         const Spread& spread);

}  // namespace agora::observatory
