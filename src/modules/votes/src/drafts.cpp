#include "drafts.hpp"

#include "agora/accounts/account.hpp"
#include "agora/clock/clock.hpp"
#include "agora/jobs/queue.hpp"
#include "answer.hpp"
#include "refusals.hpp"
#include "roll_store.hpp"
#include "rules.hpp"
#include "sight.hpp"
#include "trustee_store.hpp"
#include "work.hpp"

#include <algorithm>
#include <set>

namespace agora::votes {
namespace {

constexpr std::chrono::days kLongest{366};
constexpr std::size_t kLongestOption = 120;

struct People {
    std::vector<AccountId> trustees = {};
    std::vector<AccountId> observers = {};
};

std::optional<Refusal> fault_of_times(const Vote& vote, Instant now) {
    if (vote.opens_at <= now) return Refusal{VoteRefusal::opens_too_early, "opens_at"};
    if (vote.closes_at <= vote.opens_at) return Refusal{VoteRefusal::closes_too_early, "closes_at"};
    if (vote.closes_at > now + kLongest) return Refusal{VoteRefusal::closes_too_late, "closes_at"};
    return std::nullopt;
}

std::optional<Refusal> fault_of_options(const Words& words, std::size_t wanted) {
    const std::string field = "options_" + std::string{code(words.language)};
    const auto options = options_of(words);
    if (options.size() < 2) return Refusal{VoteRefusal::options_too_few, field};
    if (options.size() > kMostOptions) return Refusal{VoteRefusal::options_too_many, field};
    if (options.size() != wanted) return Refusal{VoteRefusal::options_differ, field};
    for (const std::string& option : options) {
        if (utf8_length(option) > kLongestOption) {
            return Refusal{VoteRefusal::option_too_long, field};
        }
    }
    if (std::set<std::string>(options.begin(), options.end()).size() != options.size()) {
        return Refusal{VoteRefusal::option_twice, field};
    }
    return std::nullopt;
}

Result<std::vector<AccountId>> accounts_of(db::ReadTx& tx, const std::vector<std::string>& mails,
                                           std::string_view field) {
    std::vector<AccountId> accounts;
    for (const std::string& mail : mails) {
        const auto account = accounts::find_account_by_mail(tx, mail);
        if (!account || account->standing != access::Standing::active) {
            return Refusal{VoteRefusal::account_unknown, std::string{field}, {{"mail", mail}}};
        }
        if (std::ranges::count(accounts, account->account_id) == 0) {
            accounts.push_back(account->account_id);
        }
    }
    return accounts;
}

Result<People> people_of(db::ReadTx& tx, const Draft& draft) {
    People people;
    if (draft.vote.secrecy == Secrecy::secret) {
        const bool fits =
            draft.trustees.size() >= kFewestTrustees && draft.trustees.size() <= kMostTrustees;
        if (!fits) return Refusal{VoteRefusal::trustees_wrong, "trustees"};
        auto trustees = accounts_of(tx, draft.trustees, "trustees");
        if (!trustees) return trustees.refusal();
        if (trustees->size() != draft.trustees.size()) {
            return Refusal{VoteRefusal::trustees_wrong, "trustees"};
        }
        people.trustees = *trustees;
    }
    auto observers = accounts_of(tx, draft.observers, "observers");
    if (!observers) return observers.refusal();
    people.observers = *observers;
    return people;
}

std::optional<Refusal> fault_of(const Acting& acting, const Draft& draft, const Rule& rule) {
    if (const auto fault = fault_of_times(draft.vote, acting.origin.at)) return fault;
    if (rule.weighting == Weighting::share && draft.vote.secrecy == Secrecy::secret) {
        return Refusal{VoteRefusal::shares_tell_whose, "secrecy"};
    }
    if (const auto fault = fault_of_quorum(draft.vote, rule)) return fault;
    if (draft.vote.method == Method::yes_no) return std::nullopt;
    const std::size_t wanted = options_of(draft.words.front()).size();
    for (const Words& words : draft.words) {
        if (const auto fault = fault_of_options(words, wanted)) return fault;
    }
    return std::nullopt;
}

/// Options as they are counted: without empty lines; none where there is only yes or no.
Words tidied(Words words, Method method) {
    words.title = std::string{trimmed(words.title)};
    words.question = std::string{trimmed(words.question)};
    words.options = method == Method::yes_no ? "" : joined(options_of(words), "\n");
    return words;
}

void put_around(const Acting& acting, VoteId id, const Draft& draft) {
    for (const Words& words : draft.words) {
        put_words(acting.tx, id, tidied(words, draft.vote.method));
    }
}

void put_new_trustees(const Acting& acting, VoteId id, const std::vector<AccountId>& trustees) {
    put_trustees(acting.tx, id, trustees);
    delete_parts(acting.tx, id);
    put_public_key(acting.tx, id, "");
}

}  // namespace

Result<VoteId> make_draft(const Acting& acting, Draft draft) {
    const auto rule = present_rule(acting.tx);
    if (!rule) return VoteRefusal::rule_missing;
    if (const auto fault = fault_of(acting, draft, *rule)) return *fault;
    const auto people = people_of(acting.tx, draft);
    if (!people) return people.refusal();
    Vote& vote = draft.vote;
    vote.vote_id = acting.tx.new_id<VoteId>();
    vote.rule_id = rule->rule_id;
    vote.state = State::draft;
    vote.made_by = acting.origin.account;
    vote.made_at = acting.origin.at;
    insert_vote(acting.tx, vote);
    put_around(acting, vote.vote_id, draft);
    put_observers(acting.tx, vote.vote_id, people->observers);
    put_new_trustees(acting, vote.vote_id, people->trustees);
    return vote.vote_id;
}

Result<Done> change_draft(const Acting& acting, const Vote& before, Draft draft) {
    if (before.state != State::draft) return VoteRefusal::not_a_draft;
    const auto rule = present_rule(acting.tx);
    if (!rule) return VoteRefusal::rule_missing;
    if (const auto fault = fault_of(acting, draft, *rule)) return *fault;
    const auto people = people_of(acting.tx, draft);
    if (!people) return people.refusal();
    draft.vote.vote_id = before.vote_id;
    draft.vote.rule_id = rule->rule_id;
    update_draft(acting.tx, draft.vote);
    put_around(acting, before.vote_id, draft);
    put_observers(acting.tx, before.vote_id, people->observers);
    std::vector<AccountId> named;
    for (const Trustee& trustee : list_trustees(acting.tx, before.vote_id)) {
        named.push_back(trustee.account_id);
    }
    if (named != people->trustees) put_new_trustees(acting, before.vote_id, people->trustees);
    return Done{};
}

Result<Done> withdraw(const Acting& acting, const Vote& vote, std::string_view why) {
    const bool in_time = vote.state == State::draft || is_coming(vote, acting.services.clock.now());
    if (!in_time || !withdraw_vote(acting.tx, vote.vote_id, trimmed(why))) {
        return VoteRefusal::withdrawn_too_late;
    }
    journal::emit(acting.tx, acting.origin, VoteWithdrawn{vote.vote_id}, journal::Audit::yes);
    if (vote.state == State::announced) {
        jobs::enqueue(acting.tx, TellRoll{.vote = vote.vote_id, .what = Telling::withdrawn},
                      {.run_at = acting.origin.at});
    }
    return Done{};
}

std::vector<std::string> addresses_in(std::string_view typed) {
    std::vector<std::string> addresses;
    std::string one;
    const auto end = [&] {
        if (!one.empty()) addresses.push_back(ascii_lower(one));
        one.clear();
    };
    for (const char character : typed) {
        const bool between = character == ',' || character == ';' || character == ' ' ||
                             character == '\n' || character == '\r' || character == '\t';
        if (between) {
            end();
        } else {
            one += character;
        }
    }
    end();
    return addresses;
}

}  // namespace agora::votes
