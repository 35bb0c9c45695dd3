#pragma once

#include "agora/votes/vote.hpp"

// What is done later, as jobs; each may run twice.
namespace agora::votes {

/// At the instant of the close.
struct CloseVote {
    static constexpr std::string_view kName = "votes.close";
    VoteId vote = {};
};
AGORA_FIELDS(CloseVote, vote)

enum class Telling { announced, reminder, counted, withdrawn };
AGORA_ENUM(Telling, announced, reminder, counted, withdrawn)

/// Tells those on the roll, some at once; the next job goes on after the last of them.
struct TellRoll {
    static constexpr std::string_view kName = "votes.tell_roll";
    VoteId vote = {};
    Telling what = Telling::announced;
    AccountId after = {};
};
AGORA_FIELDS(TellRoll, vote, what, after)

}  // namespace agora::votes
