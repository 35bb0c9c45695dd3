#pragma once

#include "agora/lottery/draw.hpp"

#include <vector>

namespace agora::lottery {

/// In an order of pure chance, so that a number tells nothing of a person.
void spread(std::vector<Candidate>& candidates);

}  // namespace agora::lottery
