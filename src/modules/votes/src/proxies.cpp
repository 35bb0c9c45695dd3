#include "proxies.hpp"

#include "agora/accounts/account.hpp"
#include "agora/accounts/names.hpp"
#include "agora/clock/clock.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "roll_store.hpp"
#include "rules.hpp"
#include "sight.hpp"
#include "vote_store.hpp"

namespace agora::votes {

Result<Done> give_proxy(const Acting& acting, const Vote& vote, std::string_view mail) {
    if (!is_coming(vote, acting.services.clock.now())) return VoteRefusal::proxy_too_late;
    const AccountId giver = acting.origin.account;
    if (!find_voter(acting.tx, vote.vote_id, giver)) return VoteRefusal::not_on_the_roll;
    const auto rule = find_rule(acting.tx, vote.rule_id);
    if (!rule || rule->proxies == 0) return VoteRefusal::no_proxies_here;
    const auto holder = accounts::find_account_by_mail(acting.tx, trimmed(mail));
    const bool can = holder && holder->account_id != giver &&
                     holder->standing == access::Standing::active &&
                     find_voter(acting.tx, vote.vote_id, holder->account_id);
    if (!can) return Refusal{VoteRefusal::proxy_to_nobody, "mail"};
    if (proxy_of(acting.tx, vote.vote_id, giver)) return VoteRefusal::proxy_given_already;
    const bool chained = proxy_of(acting.tx, vote.vote_id, holder->account_id) ||
                         !proxies_held(acting.tx, vote.vote_id, giver).empty();
    if (chained) return Refusal{VoteRefusal::proxy_in_a_chain, "mail"};
    const auto held = proxies_held(acting.tx, vote.vote_id, holder->account_id);
    if (std::ssize(held) >= rule->proxies) {
        return Refusal{VoteRefusal::proxy_cap_reached,
                       "mail",
                       {{"most", std::to_string(rule->proxies)}, {"article", rule->article}}};
    }
    if (!insert_proxy(acting.tx, vote.vote_id, {giver, holder->account_id})) {
        return VoteRefusal::proxy_given_already;
    }
    tell_of_proxy(acting, vote, {giver, holder->account_id});
    return Done{};
}

Result<Done> take_back_proxy(const Acting& acting, const Vote& vote, AccountId giver) {
    if (!is_coming(vote, acting.services.clock.now())) return VoteRefusal::proxy_too_late;
    const auto proxy = proxy_of(acting.tx, vote.vote_id, giver);
    const AccountId by = acting.origin.account;
    if (!proxy || (proxy->giver != by && proxy->holder != by)) return VoteRefusal::vote_not_found;
    delete_proxy(acting.tx, vote.vote_id, giver);
    tell_of_proxy_back(acting, vote, *proxy);
    return Done{};
}

bool is_voted_for(db::ReadTx& tx, VoteId vote, AccountId giver) {
    const auto proxy = proxy_of(tx, vote, giver);
    if (!proxy) return false;
    const auto holder = accounts::names_of(tx, std::span{&proxy->holder, 1});
    return !holder.empty() && holder.front().standing == access::Standing::active;
}

std::vector<Vote> votes_waiting_for(db::ReadTx& tx, AccountId account, Instant now) {
    auto votes = list_waiting_for(tx, account, now);
    std::erase_if(votes, [&](const Vote& vote) { return is_voted_for(tx, vote.vote_id, account); });
    return votes;
}

WaitedFor waited_for(db::ReadTx& tx, VoteId vote, AccountId after, std::int64_t limit) {
    WaitedFor waited{.accounts = list_waited_for(tx, vote, after, limit)};
    if (std::ssize(waited.accounts) == limit) waited.last = waited.accounts.back();
    std::erase_if(waited.accounts,
                  [&](AccountId account) { return is_voted_for(tx, vote, account); });
    return waited;
}

}  // namespace agora::votes
