#pragma once

#include "acting.hpp"
#include "agora/lottery/draw.hpp"

#include <string>
#include <string_view>
#include <vector>

// What candidates and witnesses do.
namespace agora::lottery {

struct Entry {
    std::vector<std::string> values = {};  ///< for each criterion one of its values
    bool name_public = false;
};
/// Gives the number of the candidate.
Result<std::int64_t> enter(const Acting& acting, const Draw& draw, const Entry& entry);
Result<Done> leave(const Acting& acting, const Draw& draw);

/// A seal that somebody made on their own machine, or a secret that is sealed here and not kept.
struct Seal {
    std::string commitment = {};
    std::string secret = {};
};
/// Gives the number of the witness; sealing again before the freeze replaces the first one.
Result<std::int64_t> seal(const Acting& acting, const Draw& draw, const Seal& seal);
/// Between the freeze and the moment of the public value, so that the value comes in last.
Result<Done> hand_in(const Acting& acting, const Draw& draw, std::string_view secret);

/// The number that this person has as a witness, or would have; nothing when seven are there.
std::optional<std::int64_t> witness_number(const std::vector<Witness>& witnesses,
                                           AccountId account);

}  // namespace agora::lottery
