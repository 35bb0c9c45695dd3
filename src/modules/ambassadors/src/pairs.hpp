#pragma once

#include "agora/ambassadors/mission.hpp"
#include "match.hpp"

#include <map>
#include <utility>
#include <vector>

// Who could go together on the missions to come, with the load spread over them (AMB-08).
namespace agora::ambassadors {

using Span = std::pair<Instant, Instant>;
/// When each is on a mission.
using Taken = std::map<AccountId, std::vector<Span>>;

/// Somebody of the team, with what they are on.
struct Colleague {
    AccountId account = {};
    std::int64_t missions = 0;  ///< begun in the last year, or to come
    std::vector<Span> taken = {};
};

/// A mission on which one or both of a pair are missing.
struct OpenPair {
    Mission mission = {};
    bool wants_ambassador = false;
    bool wants_staff = false;
    std::vector<AccountId> there = {};  ///< on it already, asked or offered
    std::vector<Match> matches = {};    ///< who may be asked, the best first
};

struct Proposal {
    const OpenPair* open = nullptr;
    const Match* ambassador = nullptr;  ///< nothing: nobody is wanted, or nobody fits
    const Colleague* staff = nullptr;
};

/// In the order of the missions. Whoever was proposed counts two points less for each time, and nobody
/// is proposed for two missions at one time; `taken` is when ambassadors are on others already.
std::vector<Proposal> pairs_of(const std::vector<OpenPair>& missions,
                               const std::vector<Colleague>& colleagues, Taken taken);

}  // namespace agora::ambassadors
