#include "round.hpp"

#include "agora/base/text.hpp"
#include "agora/events/held.hpp"
#include "agora/web/settings.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::tables {
namespace {

Refusal out_of(TableRefusal refusal, std::string_view field, std::int64_t most) {
    return Refusal{refusal, std::string{field}, {{"most", std::to_string(most)}}};
}

/// How many topics somebody chose who chose most; votes come by account.
std::int64_t most_used(const std::vector<AtTopic>& votes) {
    std::int64_t most = 0;
    std::int64_t own = 0;
    for (std::size_t at = 0; at < votes.size(); ++at) {
        own = at > 0 && votes[at - 1].account_id == votes[at].account_id ? own + 1 : 1;
        most = std::max(most, own);
    }
    return most;
}

/// Why this person can't propose or vote now.
std::optional<Refusal> fault_of_part(const Acting& acting, const events::SeenEvent& seen) {
    const Round round = round_of(acting.tx, acting.services, seen.event.event_id);
    if (!takes_votes(seen.event, round, acting.origin.at)) return TableRefusal::voting_closed;
    if (!takes_part(seen)) return TableRefusal::only_who_comes;
    return std::nullopt;
}

}  // namespace

bool is_round_table(const events::Event& event) {
    return event.format == events::Format::round_table && event.state == events::State::announced;
}

Round round_of(db::ReadTx& tx, const web::Services& services, EventId event) {
    const std::int64_t usual =
        std::clamp<std::int64_t>(services.settings.number("tables.votes"), 1, kMostVotes);
    return find_round(tx, event).value_or(Round{event, usual});
}

bool takes_votes(const events::Event& event, const Round& round, Instant now) {
    return is_round_table(event) && !round.closed_at && event.ends_at > now;
}

bool takes_part(const events::SeenEvent& seen) {
    return may_choose(seen) || seen.looks_after;
}

bool may_choose(const events::SeenEvent& seen) {
    return !seen.event.registers || seen.comes;
}

bool leads(const access::Actor& actor, const events::SeenEvent& seen) {
    return seen.looks_after || (takes_part(seen) && actor.has_role_anywhere(access::Role::adviser));
}

bool may_see(const access::Actor& actor, const events::SeenEvent& seen, const Topic& topic) {
    return topic.moderation != web::Moderation::hidden || topic.account_id == actor.account ||
           leads(actor, seen);
}

std::vector<AccountId> people_of(db::ReadTx& tx, const events::Event& event) {
    std::vector<AccountId> people = events::list_expected(tx, event.event_id);
    if (!event.registers) {
        for (const AtTopic& vote : list_votes(tx, event.event_id)) {
            people.push_back(vote.account_id);
        }
    }
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    return people;
}

void keep_people(std::vector<AtTopic>& entries, const std::vector<AccountId>& people) {
    std::erase_if(entries, [&](const AtTopic& entry) {
        return !std::ranges::binary_search(people, entry.account_id);
    });
}

Result<Topic> propose(const Acting& acting, const events::SeenEvent& seen, Topic wanted) {
    if (const auto fault = fault_of_part(acting, seen)) return *fault;
    const EventId event = seen.event.event_id;
    if (list_topics(acting.tx, event).size() >= kMostTopics) {
        return out_of(TableRefusal::too_many_topics, "title", kMostTopics);
    }
    wanted.topic_id = acting.tx.new_id<TopicId>();
    wanted.event_id = event;
    wanted.account_id = acting.origin.account;
    wanted.title = std::string{trimmed(wanted.title)};
    wanted.words = std::string{trimmed(wanted.words)};
    wanted.proposed_at = acting.origin.at;
    insert_topic(acting.tx, wanted);
    return wanted;
}

Result<Done> take_out(const Acting& acting, const events::SeenEvent& seen, const Topic& topic) {
    if (topic.faq_id) return TableRefusal::has_a_faq;
    if (!topic.notes.empty()) return TableRefusal::has_notes;
    if (!leads(acting.actor, seen)) {
        if (topic.account_id != acting.origin.account) return TableRefusal::not_yours;
        if (const auto fault = fault_of_part(acting, seen)) return *fault;
    }
    delete_topic(acting.tx, topic.topic_id);
    return Done{};
}

Result<Done> vote(const Acting& acting, const events::SeenEvent& seen,
                  std::vector<TopicId> topics) {
    if (const auto fault = fault_of_part(acting, seen)) return *fault;
    if (!may_choose(seen)) return TableRefusal::only_who_comes;
    const EventId event = seen.event.event_id;
    std::ranges::sort(topics);
    topics.erase(std::ranges::unique(topics).begin(), topics.end());
    const std::int64_t most = round_of(acting.tx, acting.services, event).votes;
    if (std::ssize(topics) > most) return out_of(TableRefusal::too_many_votes, "topics", most);
    const auto all = list_topics(acting.tx, event);
    for (const TopicId topic : topics) {
        const auto found = std::ranges::find(all, topic, &Topic::topic_id);
        if (found == all.end() || !may_see(acting.actor, seen, *found)) {
            return Refusal{TableRefusal::topic_unknown, "topics"};
        }
    }
    replace_votes(acting.tx, event, acting.origin.account, topics);
    return Done{};
}

Result<Done> set_votes(const Acting& acting, const events::SeenEvent& seen, std::int64_t votes) {
    if (!leads(acting.actor, seen)) return TableRefusal::not_its_leader;
    Round round = round_of(acting.tx, acting.services, seen.event.event_id);
    if (!takes_votes(seen.event, round, acting.origin.at)) return TableRefusal::voting_closed;
    if (votes < 1 || votes > kMostVotes) {
        return out_of(TableRefusal::wrong_number_of_votes, "votes", kMostVotes);
    }
    const std::int64_t used = most_used(list_votes(acting.tx, round.event_id));
    if (votes < used) return out_of(TableRefusal::more_votes_used, "votes", used);
    round.votes = votes;
    put_round(acting.tx, round);
    return Done{};
}

Result<Done> set_voting(const Acting& acting, const events::SeenEvent& seen, Voting voting) {
    if (!leads(acting.actor, seen)) return TableRefusal::not_its_leader;
    if (seen.event.ends_at <= acting.origin.at) return TableRefusal::too_long_ago;
    Round round = round_of(acting.tx, acting.services, seen.event.event_id);
    if (voting == Voting::open) {
        round.closed_at.reset();
    } else if (!round.closed_at) {
        round.closed_at = acting.origin.at;
    }
    put_round(acting.tx, round);
    return Done{};
}

}  // namespace agora::tables
