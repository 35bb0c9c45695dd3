#include "announce.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/jobs/queue.hpp"
#include "refusals.hpp"
#include "roll_store.hpp"
#include "rules.hpp"
#include "trustees.hpp"
#include "vote_store.hpp"
#include "work.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace agora::votes {
namespace {

constexpr std::int64_t kMostMembers = 100'000;
constexpr std::int64_t kMostShares = 1'000'000'000;
constexpr std::int64_t kSmallestCollege = 5;

using Shares = std::map<std::string, std::int64_t, std::less<>>;

/// "ana@example.org 12" in each line; a comma, semicolon or tab may stand between.
Result<Shares> shares_in(std::string_view typed) {
    Shares shares;
    std::int64_t line_number = 0;
    for (const std::string_view line : split(typed, '\n')) {
        ++line_number;
        const std::string_view text = trimmed(line);
        if (text.empty()) continue;
        const auto gap = text.find_first_of(" \t,;");
        const std::string_view number =
            gap == std::string_view::npos
                ? std::string_view{}
                : text.substr(std::min(text.size(), text.find_first_not_of(" \t,;", gap)));
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), value);
        const bool fits = error == std::errc{} && end == number.data() + number.size() &&
                          !number.empty() && value >= 1 && value <= kMostShares;
        if (!fits || !shares.emplace(ascii_lower(text.substr(0, gap)), value).second) {
            return Refusal{
                VoteRefusal::shares_malformed, "shares", {{"line", std::to_string(line_number)}}};
        }
    }
    return shares;
}

/// Who works for the cooperative, else who uses it, else who only holds a share.
College college_of(const accounts::Account& account) {
    if (account.works_here) return College::workers;
    return account.uses_services ? College::users : College::others;
}

Result<std::vector<Voter>> roll_of(const Acting& acting, const Vote& vote, const Rule& rule,
                                   const Shares& shares) {
    // Whoever holds a share has a vote, also before they ever signed in.
    accounts::AccountFilter filter;
    filter.facts.holds_share = vote.electorate == Electorate::shareholders;
    if (!filter.facts.holds_share) filter.standing = access::Standing::active;
    const auto accounts = accounts::list_accounts(acting.tx, filter, 0, kMostMembers + 1);
    if (accounts.empty()) return VoteRefusal::roll_empty;
    if (std::ssize(accounts) > kMostMembers) return VoteRefusal::roll_too_large;
    const auto observers = list_observers(acting.tx, vote.vote_id);
    std::vector<Voter> roll;
    for (const accounts::Account& account : accounts) {
        if (std::ranges::binary_search(observers, account.account_id)) continue;
        Voter voter{.account_id = account.account_id};
        if (rule.weighting == Weighting::college) voter.college = college_of(account);
        if (rule.weighting == Weighting::share) {
            const auto held = shares.find(account.mail);
            if (held == shares.end()) {
                return Refusal{VoteRefusal::shares_missing, "shares", {{"mail", account.mail}}};
            }
            voter.shares = held->second;
        }
        roll.push_back(voter);
    }
    if (roll.empty()) return VoteRefusal::roll_empty;
    std::ranges::sort(roll, {}, &Voter::account_id);
    return roll;
}

bool has_small_college(const std::vector<Voter>& roll) {
    constexpr std::array kColleges{College::workers, College::users, College::others};
    return std::ranges::any_of(kColleges, [&](College college) {
        const auto members = std::ranges::count(roll, college, &Voter::college);
        return members > 0 && members < kSmallestCollege;
    });
}

std::optional<Refusal> fault_of(db::ReadTx& tx, const Vote& draft, const Rule& rule, Instant now) {
    if (draft.state != State::draft) return VoteRefusal::not_a_draft;
    if (draft.opens_at <= now) return VoteRefusal::opens_too_early;
    const bool secret = draft.secrecy == Secrecy::secret;
    if (secret && rule.weighting == Weighting::share) return VoteRefusal::shares_tell_whose;
    if (draft.quorum < rule.quorum) {
        return Refusal{VoteRefusal::rule_asks_more,
                       {},
                       {{"least", std::to_string(rule.quorum)}, {"article", rule.article}}};
    }
    return secret ? fault_of_trustees(tx, draft) : std::nullopt;
}

}  // namespace

Result<Done> announce(const Acting& acting, const Vote& draft, std::string_view shares) {
    const auto rule = present_rule(acting.tx);
    if (!rule) return VoteRefusal::rule_missing;
    const Instant now = acting.services.clock.now();
    if (const auto fault = fault_of(acting.tx, draft, *rule, now)) return *fault;
    const auto held = shares_in(shares);
    if (!held) return held.refusal();
    const auto roll = roll_of(acting, draft, *rule, *held);
    if (!roll) return roll.refusal();
    if (draft.secrecy == Secrecy::secret && has_small_college(*roll)) {
        return VoteRefusal::college_too_small;
    }
    Vote vote = draft;
    vote.rule_id = rule->rule_id;
    vote.rolled_at = now;
    vote.members = std::ssize(*roll);
    update_draft(acting.tx, vote);
    if (!announce_vote(acting.tx, vote)) return VoteRefusal::not_a_draft;
    for (const Voter& voter : *roll) insert_voter(acting.tx, vote.vote_id, voter);
    jobs::enqueue(acting.tx, CloseVote{vote.vote_id}, {.run_at = vote.closes_at});
    jobs::enqueue(acting.tx, TellRoll{.vote = vote.vote_id, .what = Telling::announced},
                  {.run_at = now});
    journal::emit(acting.tx, acting.origin, VoteAnnounced{vote.vote_id, vote.members},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::votes
