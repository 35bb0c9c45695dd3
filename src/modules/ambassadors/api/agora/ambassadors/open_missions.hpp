#pragma once

#include "agora/ambassadors/mission.hpp"

#include <vector>

namespace agora::ambassadors {

/// To come, with a place for an ambassador left, as this reader may see them; the first first. A query
/// for each mission.
std::vector<Mission> list_open_missions(db::ReadTx& tx, const access::Actor& actor, Instant now,
                                        std::int64_t most);

/// Accepted, whatever missions they have.
bool is_accepted(db::ReadTx& tx, AccountId account);

}  // namespace agora::ambassadors
