#pragma once

#include "memory.hpp"

#include <optional>

namespace agora::matching {

void start_ranking(web::Services& services);
Community community_for(const web::Services& services, const Board& board);

/// What the member's own profile says, but for the skills that they muted: for that member alone.
std::optional<Candidate> own_candidate(db::ReadTx& tx, AccountId member,
                                       const Community& community);

}  // namespace agora::matching
