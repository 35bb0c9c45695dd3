#include "polls.hpp"

#include "agora/base/text.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "letters.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <set>

namespace agora::dates {
namespace {

constexpr std::size_t kFewestSlots = 2;
constexpr std::chrono::days kFarthest{366};

std::optional<Refusal> fault_of(const Acting& acting, const Asking& wanted) {
    const Poll& poll = wanted.poll;
    const auto circle = circles::find_circle(acting.tx, poll.circle_id);
    const bool in_it = circle && circle->state != circles::State::closed &&
                       circles::find_membership(acting.tx, poll.circle_id, acting.origin.account);
    if (!in_it) return Refusal{PollRefusal::not_in_the_group, "circle"};
    if (list_open_polls(acting.tx, poll.circle_id).size() >= kMostOpenPolls) {
        return Refusal{PollRefusal::too_many_open, "circle"};
    }
    const Date today = locale::local_date(acting.origin.at, {poll.time_zone});
    if (poll.last_day < today || poll.last_day > today + kFarthest) {
        return Refusal{PollRefusal::last_day_wrong, "last_day"};
    }
    if (wanted.starts.size() < kFewestSlots || wanted.starts.size() > kMostSlots) {
        return Refusal{PollRefusal::too_few_slots, "slot_1"};
    }
    std::set<Instant> seen;
    for (std::size_t place = 0; place < wanted.starts.size(); ++place) {
        const Instant start = wanted.starts[place];
        const std::string field = "slot_" + std::to_string(place + 1);
        if (locale::local_date(start, {poll.time_zone}) <= poll.last_day) {
            return Refusal{PollRefusal::slot_passed, field};
        }
        if (start > acting.origin.at + kFarthest) return Refusal{PollRefusal::slot_too_far, field};
        if (!seen.insert(start).second) return Refusal{PollRefusal::slot_twice, field};
    }
    return std::nullopt;
}

/// Everybody who answered, but for who decided; nobody is told of what was hidden.
std::set<AccountId> voters_of(const Acting& acting, const Poll& poll) {
    std::set<AccountId> voters;
    if (poll.moderation == web::Moderation::hidden) return voters;
    for (const Vote& vote : list_votes(acting.tx, poll)) voters.insert(vote.account_id);
    voters.erase(acting.origin.account);
    return voters;
}

}  // namespace

Result<Poll> ask(const Acting& acting, const Asking& wanted) {
    if (const auto fault = fault_of(acting, wanted)) return *fault;
    Poll poll = wanted.poll;
    poll.poll_id = acting.tx.new_id<PollId>();
    poll.asked_by = acting.origin.account;
    poll.asked_at = acting.origin.at;
    poll.title = std::string{trimmed(poll.title)};
    poll.words = std::string{trimmed(poll.words)};
    insert_poll(acting.tx, poll);
    std::vector<Instant> starts = wanted.starts;
    std::ranges::sort(starts);
    std::int64_t number = 0;
    for (const Instant start : starts) {
        insert_slot(acting.tx, poll.poll_id, {++number, start, start + wanted.length});
    }
    return poll;
}

Result<Done> vote(const Acting& acting, const Poll& poll,
                  const std::map<std::int64_t, Answer>& answers) {
    if (!takes_votes(poll, acting.origin.at)) return PollRefusal::votes_are_closed;
    if (answers.empty()) return Refusal{PollRefusal::nothing_answered, "slot_1"};
    const auto slots = list_slots(acting.tx, poll.poll_id);
    for (const auto& [number, said] : answers) {
        if (std::ranges::count(slots, number, &Slot::number) == 0) {
            return Refusal{PollRefusal::slot_unknown, "slot_1"};
        }
        put_vote(acting.tx, poll.poll_id, {number, acting.origin.account, said});
    }
    return Done{};
}

Result<Slot> choose(const Acting& acting, const Seen& seen, std::int64_t number) {
    if (!seen.decides) return PollRefusal::not_who_decides;
    if (seen.poll.state != State::open) return PollRefusal::decided_already;
    const auto slots = list_slots(acting.tx, seen.poll.poll_id);
    const auto slot = std::ranges::find(slots, number, &Slot::number);
    if (slot == slots.end()) return Refusal{PollRefusal::slot_unknown, "slot"};
    if (slot->starts_at <= acting.origin.at) return Refusal{PollRefusal::slot_is_over, "slot"};
    if (!close_poll(acting.tx, seen.poll.poll_id, State::chosen, number)) {
        return PollRefusal::decided_already;
    }
    for (const AccountId voter : voters_of(acting, seen.poll)) {
        mail_chosen(acting, seen.poll, *slot, voter);
    }
    return *slot;
}

Result<Done> give_up(const Acting& acting, const Seen& seen) {
    if (!seen.decides) return PollRefusal::not_who_decides;
    if (!close_poll(acting.tx, seen.poll.poll_id, State::given_up, 0)) {
        return PollRefusal::decided_already;
    }
    for (const AccountId voter : voters_of(acting, seen.poll)) {
        mail_given_up(acting, seen.poll, voter);
    }
    return Done{};
}

void tell_last_days(web::Services& services, Instant now) {
    services.database.write([&](db::WriteTx& tx) {
        const Acting acting{tx, services, {{}, now}};
        for (const Poll& poll : list_past_polls(tx, utc_date(now) + std::chrono::days{1})) {
            if (takes_votes(poll, now)) continue;  // by the clock of the question
            mark_told(tx, poll.poll_id);
            if (!circles::find_membership(tx, poll.circle_id, poll.asked_by)) continue;
            mail_last_day(acting, poll);
        }
    });
}

}  // namespace agora::dates
