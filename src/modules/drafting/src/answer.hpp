#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/recommendations/drafts.hpp"
#include "sight.hpp"

#include <string>

namespace agora::drafting {

/// Where an editor puts a draft in the register, after reading this version of it.
struct Place {
    std::int64_t seen = 0;
    std::string number = {};
    recommendations::CycleId cycle = {};
};
/// It stands in the register, for good; whoever is in the group follows it and is told.
Result<RecommendationId> take_in(const Acting& acting, const access::Actor& actor, Seen seen,
                                 Place place, Date today);
/// What an editor asks the group, after reading this version.
struct Question {
    std::int64_t seen = 0;
    std::string reason = {};
};
/// Back to the group; its secretaries are told.
Result<Done> give_back(const Acting& acting, Seen seen, Question question);

}  // namespace agora::drafting
