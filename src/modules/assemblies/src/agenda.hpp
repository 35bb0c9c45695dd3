#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string>
#include <string_view>

namespace agora::assemblies {

/// What is linked to a point, as typed: the address or number of a vote, numbers of recommendations.
struct TypedLinks {
    std::string vote = {};
    std::string recommendations = {};
};

/// A new point (id zero) or another one in its place, while the meeting is a draft. Once it is
/// convened only the links of a point change, until the minutes are approved.
Result<Done> put_item(const Acting& acting, const access::Actor& actor, const Seen& seen, Item item,
                      const TypedLinks& links);
Result<Done> remove_item(const Acting& acting, const Seen& seen, ItemId id);

/// "/nl/votes/12", "https://agora.example/votes/12" or "12".
std::optional<VoteId> vote_in(std::string_view typed);

}  // namespace agora::assemblies
