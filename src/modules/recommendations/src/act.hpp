#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::recommendations {

/// What somebody wants to put in the story of a recommendation.
struct NewAct {
    std::optional<Status> status = {};   ///< nothing: news without a change of status
    std::optional<Status> back_to = {};  ///< news of members: it stands again as before them
    std::string day = {};                ///< "2026-11-30" or "2026-11"
    Body body = Body::team;
    std::string reason = {};
    std::string attention = {};
    std::string evidence = {};
    std::string language = {};  ///< of reason and attention
};

/// Verdicts are the board's to record, all else who keeps the register. Status, day and when something
/// was heard follow; followers are told by a job.
Result<ActId> record_act(const Acting& acting, const access::Actor& actor, RecommendationId item,
                         const NewAct& wanted, Date today);
/// The same, of whoever may do so by a rule of its own. Refused only when the story is full.
Result<ActId> put_act(const Acting& acting, Recommendation item, const NewAct& wanted);

/// Reason and point of attention in one more language; what is said in a language already changes
/// only who recorded it or who may decide.
Result<Done> put_act_words(const Acting& acting, const access::Actor& actor, ActId act,
                           const ActWords& words);

/// What gave the status last, members left aside; nullptr: nothing.
const Act* last_of_others(const std::vector<Act>& acts);
/// The status after these acts: that of the latest day which changed it, until members give it back. What was
/// withdrawn counts for nothing.
void follow_acts(Recommendation& item, const std::vector<Act>& acts);

}  // namespace agora::recommendations
