#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/work/answer.hpp"

#include <string>
#include <vector>

// Answers: of one member or of a team, and what the poster says to them.
namespace agora::work {

struct Reply {
    std::string words = {};
    std::string price = {};
};
/// Sent at once.
Result<AnswerId> reply(const Acting& acting, const access::Actor& actor, const Demand& demand,
                       Reply typed);

struct Mate {
    AccountId account = {};
    std::int64_t percent = 0;
    std::string field = {};  ///< where the name stands in the form
};
/// Sent when everybody said yes. The shares make 100 with the own one.
Result<AnswerId> reply_in_team(const Acting& acting, const access::Actor& actor,
                               const Demand& demand, Reply typed, std::int64_t own_percent,
                               const std::vector<Mate>& mates);
/// A member of the team says yes or no.
Result<Done> agree(const Acting& acting, const access::Actor& actor, const Demand& demand,
                   Answer answer, bool yes);
/// It is not sent any more: somebody said no, or the demand ended first. Everybody of it is told.
void stop_team(const Acting& acting, const Demand& demand, Answer answer);
/// Of a demand that takes no more answers: teams stop; who waits gets a no for a reason that is said.
void end_answers(const Acting& acting, const Demand& demand, No reason);
Result<Done> withdraw(const Acting& acting, const access::Actor& actor, Answer answer);

struct Choice {
    bool chosen = false;
    No reason = No::unsaid;  ///< needed for a no
    std::string words = {};
};
Result<Done> choose(const Acting& acting, const Demand& demand, Answer answer, Choice choice);
/// The contract was made, says the poster or somebody of the answer; counted once.
Result<Done> conclude(const Acting& acting, const Demand& demand, Answer answer, AccountId by);

}  // namespace agora::work
