#pragma once

#include "agora/base/result.hpp"

namespace agora::votes {

enum class VoteRefusal {
    vote_not_found,
    rule_missing,
    colleges_wrong,
    not_a_draft,
    opens_too_early,
    closes_too_early,
    closes_too_late,
    options_too_few,
    options_too_many,
    options_differ,
    option_twice,
    option_too_long,
    account_unknown,
    trustees_wrong,
    trustees_without_key,
    trustee_gone,
    quorum_below_rule,
    rule_asks_more,
    shares_tell_whose,
    shares_malformed,
    shares_missing,
    roll_empty,
    roll_too_large,
    college_too_small,
    not_on_the_roll,
    votes_by_proxy,
    not_open_yet,
    closed_already,
    answer_missing,
    answer_malformed,
    ballot_stale,
    no_proxies_here,
    proxy_to_nobody,
    proxy_given_already,
    proxy_cap_reached,
    proxy_in_a_chain,
    proxy_too_late,
    not_a_trustee,
    key_wrong,
    part_given_already,
    not_closed_yet,
    withdrawn_too_late,
};
RefusalText refusal_text(VoteRefusal refusal);

}  // namespace agora::votes
