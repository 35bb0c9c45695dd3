#pragma once

#include "agora/base/language.hpp"
#include "agora/territories/atlas.hpp"
#include "dice.hpp"

#include <vector>

namespace agora::demo {

/// Communes by country and population; cities hold somewhat more than their share.
class Places {
 public:
    explicit Places(const territories::Atlas& atlas);

    const territories::Territory& draw(Dice& dice) const;
    /// The language that somebody there would choose.
    Language language_at(const territories::Territory& place, Dice& dice) const;

 private:
    const territories::Atlas& atlas_;
    std::vector<const territories::Territory*> communes_;
    std::vector<double> sums_;
};

}  // namespace agora::demo
