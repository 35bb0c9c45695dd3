#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/recommendations/recommendation.hpp"

#include <string>

namespace agora::recommendations {

/// Who may record an act may withdraw it: what the board decided or signed only the board, all else who
/// keeps the register. Not that it was asked: the recommendation itself begins with that.
bool may_withdraw(const access::Actor& actor, const Act& act);

/// Takes an act out of what counts, with the reason in the language of who says it. It stays to be read;
/// status, day and silence follow from the others; who was told of it is told by a job.
Result<Done> withdraw_act(const Acting& acting, const access::Actor& actor, ActId act,
                          const std::string& reason, std::string_view language);

}  // namespace agora::recommendations
