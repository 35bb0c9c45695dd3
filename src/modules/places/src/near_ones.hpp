#pragma once

#include "position.hpp"
#include "sight.hpp"

#include <vector>

namespace agora::places {

/// Between 0 and 1: how alike two names are, without case, accents and the order of their words
/// (the Dice coefficient of their pairs of letters).
double likeness(std::string_view one, std::string_view other);

/// Places that may be the same: a like name less than 150 metres away, or, where one of both has no
/// position of its own, in the same commune (MAP-05).
std::vector<Listed> near_ones(const std::vector<Listed>& all, const Content& content);

}  // namespace agora::places
