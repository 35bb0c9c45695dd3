#pragma once

#include "whole_numbers.hpp"

#include <string>
#include <vector>

namespace agora::votes {

/// What speaks for an option. detail: of a judgement the weight of each grade, of a ranking the weight that
/// prefers it to each other option.
struct Merit {
    Number weight = 0;
    std::int64_t ballots = 0;
    std::vector<Number> detail = {};
    std::int64_t grade = 0;
    Number above = 0;  ///< weight of better grades than `grade`
    Number below = 0;
};

/// The majority grade: the best one for which more than half says that grade or a better one (Balinski and
/// Laraki, Majority Judgment, MIT Press 2011).
void judge(Merit& merit);

struct Places {
    std::vector<std::int64_t> of = {};
    bool by_draw = false;  ///< the first place
};

/// Again and again the next place goes to an option that none of the remaining ones beats; among several to
/// the one with the lowest lot. Choice and approval: more weight. Judgement: the better majority grade, then
/// the majority gauge. Ranking: Schulze's beatpath with winning votes (Social Choice and Welfare 36, 2011).
Places places_of(Method method, const std::vector<Merit>& merits,
                 const std::vector<std::string>& lots);

}  // namespace agora::votes
