#pragma once

#include "agora/vocabulary/terms.hpp"
#include "dice.hpp"

#include <vector>

namespace agora::demo {

/// Professions as they are found in a cooperative of people who work for themselves; our estimate.
class Professions {
 public:
    explicit Professions(const vocabulary::Terms& terms);
    const vocabulary::Term& draw(Dice& dice) const;

 private:
    std::vector<const vocabulary::Term*> terms_;
    std::vector<double> sums_;
};

}  // namespace agora::demo
