#pragma once

#include "agora/lottery/draw.hpp"

#include <vector>

namespace agora::lottery {

/// In which members can still put themselves, as this reader may see them; what ends first first.
std::vector<Draw> list_open_draws(db::ReadTx& tx, const access::Actor& actor, Instant now,
                                  std::int64_t most);

}  // namespace agora::lottery
