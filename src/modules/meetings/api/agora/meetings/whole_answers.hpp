#pragma once

#include "agora/meetings/evaluation.hpp"

#include <utility>
#include <vector>

namespace agora::meetings {

/// What people said of one meeting: for demonstrations and transfers, not for people's acts.
struct WholeAnswers {
    EventId event = {};
    Instant ended_at = {};
    std::vector<access::AccountId> asked = {};           ///< the first ones answered
    std::vector<std::pair<Mood, Contact>> answers = {};  ///< at most as many as were asked
};

void put_whole_answers(db::WriteTx& tx, const WholeAnswers& whole);

}  // namespace agora::meetings
