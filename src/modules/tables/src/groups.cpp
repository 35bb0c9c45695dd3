#include "refusals.hpp"
#include "round.hpp"
#include "seating.hpp"

#include <algorithm>
#include <map>

namespace agora::tables {
namespace {

/// The topics with most votes, so many of them; of equal ones the earlier proposed first.
std::vector<Topic> chosen(std::vector<Topic> topics, const std::vector<AtTopic>& votes,
                          std::int64_t tables) {
    std::map<TopicId, std::int64_t> counts;
    for (const AtTopic& vote : votes) ++counts[vote.topic_id];
    std::ranges::stable_sort(topics, std::ranges::greater{},
                             [&](const Topic& topic) { return counts[topic.topic_id]; });
    topics.resize(std::min(topics.size(), static_cast<std::size_t>(tables)));
    return topics;
}

Wishes wishes_of(const std::vector<AccountId>& people, const std::vector<Topic>& topics,
                 const std::vector<AtTopic>& votes) {
    Wishes wishes(people.size());
    for (const AtTopic& vote : votes) {
        const auto person = std::ranges::lower_bound(people, vote.account_id);
        const auto table = std::ranges::find(topics, vote.topic_id, &Topic::topic_id);
        if (person == people.end() || *person != vote.account_id || table == topics.end()) continue;
        wishes[static_cast<std::size_t>(person - people.begin())].push_back(
            static_cast<std::size_t>(table - topics.begin()));
    }
    for (auto& tables : wishes) std::ranges::sort(tables);
    return wishes;
}

Result<Done> fault_of(const Acting& acting, const events::SeenEvent& seen) {
    if (!leads(acting.actor, seen)) return TableRefusal::not_its_leader;
    if (seen.event.ends_at <= acting.origin.at) return TableRefusal::too_long_ago;
    return Done{};
}

}  // namespace

std::int64_t most_tables(std::int64_t topics, std::int64_t people) {
    constexpr std::int64_t kFewestAtTable = 2;
    return std::min({topics, kMostTables, std::max<std::int64_t>(1, people / kFewestAtTable)});
}

Result<Done> make_groups(const Acting& acting, const events::SeenEvent& seen, std::int64_t tables) {
    if (auto may = fault_of(acting, seen); !may) return may;
    db::WriteTx& tx = acting.tx;
    const EventId event = seen.event.event_id;
    const auto people = people_of(tx, seen.event);
    if (people.empty()) return Refusal{TableRefusal::nobody_comes, "tables"};
    auto all = list_topics(tx, event);
    const auto hidden = [](const Topic& topic) {
        return topic.moderation == web::Moderation::hidden;
    };
    for (const Topic& topic : all) set_place(tx, topic.topic_id, 0);
    std::erase_if(all, hidden);
    if (all.empty()) return Refusal{TableRefusal::no_topics, "tables"};
    const std::int64_t most = most_tables(std::ssize(all), std::ssize(people));
    if (tables < 1 || tables > most) {
        return Refusal{
            TableRefusal::wrong_number_of_tables, "tables", {{"most", std::to_string(most)}}};
    }
    auto votes = list_votes(tx, event);
    keep_people(votes, people);
    const auto topics = chosen(all, votes, tables);
    const auto seats = seat(wishes_of(people, topics, votes), topics.size());
    std::int64_t number = 0;
    for (const Topic& topic : topics) set_place(tx, topic.topic_id, ++number);
    clear_seats(tx, event);
    for (std::size_t person = 0; person < people.size(); ++person) {
        put_seat(tx, event, {people[person], topics[seats[person]].topic_id});
    }
    return set_voting(acting, seen, Voting::closed);
}

Result<Done> move_person(const Acting& acting, const events::SeenEvent& seen, AccountId person,
                         TopicId table) {
    if (auto may = fault_of(acting, seen); !may) return may;
    const auto topic = find_topic(acting.tx, table);
    const auto people = people_of(acting.tx, seen.event);
    const bool fits = topic && topic->event_id == seen.event.event_id && topic->place > 0 &&
                      std::ranges::binary_search(people, person);
    if (!fits) return Refusal{TableRefusal::no_such_table, "table"};
    put_seat(acting.tx, seen.event.event_id, {person, table});
    return Done{};
}

}  // namespace agora::tables
