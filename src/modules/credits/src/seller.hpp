#pragma once

#include "agora/base/result.hpp"
#include "seller_store.hpp"

#include <vector>

namespace agora::credits {

/// What the tax office would send back, each at its field: of a person the day of birth, and a tax number or the place
/// of birth; of a company the tax number and the number in its register; countries of two letters.
std::vector<Refusal> faults_of(const Seller& seller, Date today);

}  // namespace agora::credits
