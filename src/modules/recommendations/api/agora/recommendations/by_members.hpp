#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/web/services.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::recommendations {

enum class MembersDid { began, finished, gave_back };

struct ByMembers {
    RecommendationId recommendation = {};
    MembersDid what = MembersDid::began;
    std::vector<ActWords> words = {};  ///< the reason, in one language or more
    std::string evidence = {};         ///< an address, or empty
};

/// In the story, of today, signed "a group of members": of a recommendation that editors left to members
/// (the caller's rule). Began and finished change its status as long as nobody closed it; given back it
/// stands as before the members, and the board's verdicts stay the board's. Followers are told. Refused when the actor may not see it.
Result<ActId> record_by_members(db::WriteTx& tx, web::Services& services,
                                const journal::Origin& origin, const access::Actor& actor,
                                const ByMembers& wanted, Date today);

}  // namespace agora::recommendations
