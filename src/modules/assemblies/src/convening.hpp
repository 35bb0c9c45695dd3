#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string_view>
#include <vector>

namespace agora::assemblies {

/// What stands in the way of convening people to a draft now; nothing: all is there.
std::vector<Refusal> obstacles_to_convening(db::ReadTx& tx, const Seen& seen, Instant now);
/// Freezes agenda, time and who is convened, and queues the letters.
Result<Done> convene(const Acting& acting, const Seen& seen);
/// Until it opens; whoever is convened is told why.
Result<Done> cancel(const Acting& acting, const Seen& seen, std::string_view why);

/// The first day on which letters that leave today are early enough.
Date earliest_day(const Body& body, const Meeting& meeting, Instant now);

}  // namespace agora::assemblies
