#pragma once

#include "agora/votes/ballots.hpp"

#include <string>
#include <vector>

namespace agora::votes {

/// Five colleges of a million voters each stay far below its end.
__extension__ using Number = __int128;

std::string text_of(Number number);

/// What each ballot counts for, in the order of the ballots: 1; the shares up to a tenth of all shares that
/// vote; or the college's per cent over its own ballots, on one common denominator.
std::vector<Number> weights_of(const Published& published);

}  // namespace agora::votes
