#pragma once

#include "agora/base/result.hpp"
#include "agora/circles/standing.hpp"
#include "agora/evaluation/analysis.hpp"
#include "agora/journal/journal.hpp"

#include <string>

namespace agora::evaluation {

/// Years of which there are figures: from the one in which the group was founded until this one.
bool has_year(const circles::Circle& circle, std::int64_t year, Date today);

struct TypedAnalysis {
    std::string words = {};
    std::string factors = {};
    std::string decision = {};
    std::int64_t seen = 0;  ///< the version that was changed; 0: there was none
};
AGORA_FIELDS(TypedAnalysis, words, factors, decision, seen)

/// Whoever looks after the group says how it reads the figures, also of one that has ended. Refused
/// when somebody else saved since.
Result<Done> analyse(db::WriteTx& tx, const journal::Origin& origin,
                     const circles::Standing& standing, Analysis wanted, std::int64_t seen);

}  // namespace agora::evaluation
