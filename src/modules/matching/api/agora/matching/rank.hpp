#pragma once

#include "agora/db/transaction.hpp"
#include "agora/matching/rule.hpp"
#include "agora/web/services.hpp"

#include <cstddef>
#include <vector>

namespace agora::matching {

/// A part of an order: everybody is in it somewhere.
struct Part {
    std::size_t offset = 0;
    std::size_t limit = 20;
};

/// Members by how they fit a need, as this actor may see them: the best first, equal ones by who was
/// shown least and the draw of the day. Each is loaded again in `tx`; who left meanwhile is left out.
/// Counts as having been shown. Ranks 50,000 in less than 10 ms.
std::vector<Match> rank_members(web::Services& services, db::ReadTx& tx, const access::Actor& actor,
                                const Need& need, Part part = {});
/// How many there are to put in order for this actor.
std::size_t count_members(web::Services& services, const access::Actor& actor);

/// Open needs by how they fit a member, from all that the member's own profile says; for that member
/// alone. Nothing for who switched matching off. Closed ones and those that the member may not see are left out.
std::vector<Match> rank_needs(web::Services& services, db::ReadTx& tx, AccountId member,
                              Part part = {});
/// How one need and one member fit as the actor may see it; nothing when they find nobody.
std::optional<Match> match_of(web::Services& services, db::ReadTx& tx, const access::Actor& actor,
                              const Need& need, AccountId member);

}  // namespace agora::matching
