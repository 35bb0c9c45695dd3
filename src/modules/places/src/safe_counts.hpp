#pragma once

#include "agora/territories/atlas.hpp"
#include "area_store.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace agora::places {

/// Numbers of people by territory, from countries to communes, that tell of no small group. A number
/// below `least` is never told, and wherever the numbers of an area's parts are told, what is left of
/// the area is nothing or at least `least`: also by subtracting, nobody finds a smaller number
/// (complementary suppression; Hundepool and others, Statistical Disclosure Control, 2012). Where
/// that takes it, a larger number is left out too, the smallest first.
std::map<std::string, std::int64_t> safe_counts(const territories::Atlas& atlas,
                                                const std::vector<Counted>& communes,
                                                std::int64_t least);

}  // namespace agora::places
