#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/votes/vote.hpp"

#include <string_view>

namespace agora::votes {

/// Freezes the roll at this moment, under the present rule, and queues the close and the notices. `shares`: an
/// address and a number a line, for a rule that counts shares; refused at "shares".
Result<Done> announce(const Acting& acting, const Vote& draft, std::string_view shares);

}  // namespace agora::votes
