#pragma once

#include "agora/base/result.hpp"
#include "sight.hpp"

#include <vector>

namespace agora::assemblies {

/// Everything that stands in the way of opening a meeting at this moment, each named; nothing when it may
/// open. `reader`: for the dates in it.
std::vector<Refusal> obstacles_to_opening(db::ReadTx& tx, const Seen& seen, Instant now,
                                          Language reader);

/// The letters left on time: the last one so many days before the meeting as it was convened with.
bool told_in_time(const Meeting& meeting, Instant last_told);

}  // namespace agora::assemblies
