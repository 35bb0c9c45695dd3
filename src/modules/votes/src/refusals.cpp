#include "refusals.hpp"

namespace agora::votes {
namespace {

using enum RefusalKind;

/// Of making a vote.
RefusalText text_of_making(VoteRefusal refusal) {
    switch (refusal) {
        case VoteRefusal::rule_missing:
            return {"rule_missing", rule, tr("First write down the voting rule.")};
        case VoteRefusal::colleges_wrong:
            return {"colleges_wrong", field,
                    tr("Give each of the three colleges 10 to 50 per cent, 100 together.")};
        case VoteRefusal::not_a_draft:
            return {"not_a_draft", rule,
                    tr("This vote is announced: it can't be changed any more.")};
        case VoteRefusal::opens_too_early:
            return {"opens_too_early", field, tr("Let it open later than now.")};
        case VoteRefusal::closes_too_early:
            return {"closes_too_early", field, tr("Let it close after it opens.")};
        case VoteRefusal::closes_too_late:
            return {"closes_too_late", field, tr("Let it close within a year.")};
        case VoteRefusal::options_too_few:
            return {"options_too_few", field, tr("Give at least two options, one a line.")};
        case VoteRefusal::options_too_many:
            return {"options_too_many", field, tr("Give twenty options at most.")};
        case VoteRefusal::options_differ:
            return {"options_differ", field,
                    tr("Give as many options as in the first language, in the same order.")};
        case VoteRefusal::option_twice:
            return {"option_twice", field, tr("The same option stands there twice.")};
        case VoteRefusal::option_too_long:
            return {"option_too_long", field, tr("Keep each option under 120 characters.")};
        case VoteRefusal::account_unknown:
            return {"account_unknown", field, tr("Nobody has the address “{mail}”.")};
        case VoteRefusal::trustees_wrong:
            return {"trustees_wrong", field,
                    tr("Name two to five trustees for a secret vote, each once.")};
        case VoteRefusal::trustees_without_key:
            return {"trustees_without_key", rule, tr("Not every trustee has made their key yet.")};
        case VoteRefusal::quorum_below_rule:
            return {"quorum_below_rule", field,
                    tr("The voting rule asks {least} per cent at least ({article}).")};
        case VoteRefusal::rule_asks_more:
            return {"rule_asks_more", rule,
                    tr("The voting rule asks a quorum of {least} per cent at least ({article}). "
                       "Change the draft first.")};
        default:
            return {};
    }
}

RefusalText text_of_roll(VoteRefusal refusal) {
    switch (refusal) {
        case VoteRefusal::shares_tell_whose:
            return {"shares_tell_whose", field,
                    tr("With votes per share the weight of a ballot would tell whose it is: such a "
                       "vote is open.")};
        case VoteRefusal::shares_malformed:
            return {"shares_malformed", field,
                    tr("Line {line} is not an address and a number of shares.")};
        case VoteRefusal::shares_missing:
            return {"shares_missing", field, tr("The shares of {mail} are missing.")};
        case VoteRefusal::roll_empty:
            return {"roll_empty", rule, tr("Nobody would be on the roll.")};
        case VoteRefusal::roll_too_large:
            return {"roll_too_large", rule, tr("The roll would hold more than 100,000 members.")};
        case VoteRefusal::college_too_small:
            return {
                "college_too_small", rule,
                tr("A college has fewer than five members: their ballots would not be secret.")};
        default:
            return {};
    }
}

RefusalText text_of_proxies(VoteRefusal refusal) {
    switch (refusal) {
        case VoteRefusal::no_proxies_here:
            return {"no_proxies_here", rule, tr("The voting rule allows no proxies.")};
        case VoteRefusal::proxy_to_nobody:
            return {"proxy_to_nobody", field,
                    tr("Give the address of another member who is on the roll.")};
        case VoteRefusal::proxy_given_already:
            return {"proxy_given_already", rule,
                    tr("Somebody votes for you already. Take that back first.")};
        case VoteRefusal::proxy_cap_reached:
            return {
                "proxy_cap_reached", field,
                tr("This member holds as many proxies as the rule allows: {most} ({article}).")};
        case VoteRefusal::proxy_in_a_chain:
            return {"proxy_in_a_chain", field,
                    tr("Who votes for others can't let somebody vote for them, nor pass it on.")};
        case VoteRefusal::proxy_too_late:
            return {"proxy_too_late", rule,
                    tr("Proxies are given and taken back until the vote opens.")};
        default:
            return {};
    }
}

RefusalText text_of_keys(VoteRefusal refusal) {
    switch (refusal) {
        case VoteRefusal::trustee_gone:
            return {"trustee_gone", rule,
                    tr("A trustee has closed their account: name the trustees anew.")};
        case VoteRefusal::not_a_trustee:
            return {"not_a_trustee", forbidden, tr("Only the trustees of this vote have a key.")};
        case VoteRefusal::key_wrong:
            return {"key_wrong", field,
                    tr("This is not the code that you were given for this vote.")};
        case VoteRefusal::part_given_already:
            return {"part_given_already", rule, tr("You have given your code already.")};
        case VoteRefusal::not_closed_yet:
            return {"not_closed_yet", rule, tr("The boxes are opened after the close.")};
        case VoteRefusal::withdrawn_too_late:
            return {"withdrawn_too_late", rule, tr("It is open: it runs until its close.")};
        default:
            return {};
    }
}

RefusalText text_of_voting(VoteRefusal refusal) {
    switch (refusal) {
        case VoteRefusal::vote_not_found:
            return {"vote_not_found", not_found, tr("There is no such vote.")};
        case VoteRefusal::not_on_the_roll:
            return {"not_on_the_roll", forbidden,
                    tr("You are not on the roll of this vote. You can read it, not vote.")};
        case VoteRefusal::votes_by_proxy:
            return {"votes_by_proxy", rule, tr("You let another member vote for you here.")};
        case VoteRefusal::not_open_yet:
            return {"not_open_yet", rule, tr("This vote is not open yet.")};
        case VoteRefusal::closed_already:
            return {"closed_already", rule, tr("This vote is closed. Your ballot was not taken.")};
        case VoteRefusal::answer_missing:
            return {"answer_missing", field,
                    tr("Choose something, or say that you leave it blank. Your ballot was not "
                       "taken.")};
        case VoteRefusal::answer_malformed:
            return {"answer_malformed", field,
                    tr("This can't be counted. Choose again. Your ballot was not taken.")};
        case VoteRefusal::ballot_stale:
            return {"ballot_stale", rule,
                    tr("This form is not one of yours for this vote. Open the vote again.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(VoteRefusal refusal) {
    for (const auto text :
         {&text_of_voting, &text_of_making, &text_of_roll, &text_of_proxies, &text_of_keys}) {
        if (const RefusalText found = text(refusal); !found.name.empty()) return found;
    }
    return {};
}

}  // namespace agora::votes
