#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/votes/vote.hpp"

#include <string_view>
#include <vector>

namespace agora::votes {

/// A member on the roll lets another one vote for them, until the vote opens. Who is not on the roll and who has
/// no account are refused alike, at "mail".
Result<Done> give_proxy(const Acting& acting, const Vote& vote, std::string_view mail);
/// By who gave it, or by who holds it; until the vote opens.
Result<Done> take_back_proxy(const Acting& acting, const Vote& vote, AccountId giver);

/// Whether somebody else casts for them: not while that member's account is suspended or unconfirmed.
bool is_voted_for(db::ReadTx& tx, VoteId vote, AccountId giver);
/// Running votes in which they still have to vote, for themselves or for another.
std::vector<Vote> votes_waiting_for(db::ReadTx& tx, AccountId account, Instant now);
/// Some of those who still have to vote, after one; `last` says where to go on, nobody when all are there.
struct WaitedFor {
    std::vector<AccountId> accounts = {};
    AccountId last = {};
};
WaitedFor waited_for(db::ReadTx& tx, VoteId vote, AccountId after, std::int64_t limit);

}  // namespace agora::votes
