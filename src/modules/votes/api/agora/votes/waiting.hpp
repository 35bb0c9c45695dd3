#pragma once

#include "agora/votes/vote.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::votes {

/// A vote that runs and waits for this member's ballot.
struct Waiting {
    std::string path = {};
    std::string title = {};
    Instant opens_at = {};
    Instant closes_at = {};
};
std::vector<Waiting> list_waiting(const web::Call& call, db::ReadTx& tx);

}  // namespace agora::votes
