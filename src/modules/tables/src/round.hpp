#pragma once

#include "agora/base/result.hpp"
#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "topic_store.hpp"

#include <string_view>

namespace agora::tables {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    const access::Actor& actor;
    journal::Origin origin;
};

inline constexpr std::int64_t kMostVotes = 10;
inline constexpr std::int64_t kMostTables = 20;
inline constexpr std::size_t kMostTopics = 40;

/// An announced event at which people sit around tables.
bool is_round_table(const events::Event& event);
/// As it stands, with the usual votes when nobody said how many.
Round round_of(db::ReadTx& tx, const web::Services& services, EventId event);
/// Topics are proposed and voted on until the round is closed or the meeting over.
bool takes_votes(const events::Event& event, const Round& round, Instant now);
/// Whoever has a place; anybody who sees it, when nobody registers.
bool takes_part(const events::SeenEvent& seen);
/// Who can get a seat chooses; whoever only looks after the meeting does not.
bool may_choose(const events::SeenEvent& seen);
/// Who organises it, its animators, the staff; and an adviser who comes.
bool leads(const access::Actor& actor, const events::SeenEvent& seen);
/// One that was hidden after a report is for who proposed it and who leads.
bool may_see(const access::Actor& actor, const events::SeenEvent& seen, const Topic& topic);
/// Everybody who can sit at a table, by account: who comes and, where nobody registers, who voted.
std::vector<AccountId> people_of(db::ReadTx& tx, const events::Event& event);
/// Drops the votes or seats of who no longer comes.
void keep_people(std::vector<AtTopic>& entries, const std::vector<AccountId>& people);

Result<Topic> propose(const Acting& acting, const events::SeenEvent& seen, Topic wanted);
/// Who proposed it while one votes, or who leads; nobody once something was noted on it.
Result<Done> take_out(const Acting& acting, const events::SeenEvent& seen, const Topic& topic);
/// Instead of what this person chose before: at most as many as the round gives (MEN-09).
Result<Done> vote(const Acting& acting, const events::SeenEvent& seen, std::vector<TopicId> topics);

/// Not fewer than somebody has used.
Result<Done> set_votes(const Acting& acting, const events::SeenEvent& seen, std::int64_t votes);
enum class Voting { closed, open };
Result<Done> set_voting(const Acting& acting, const events::SeenEvent& seen, Voting voting);

/// A topic for each, and two people at each when more than one comes; 0: there is no topic.
std::int64_t most_tables(std::int64_t topics, std::int64_t people);
/// Closes the votes; the topics with most of them get a table each, and everybody who comes a seat. Again
/// gives new seats to all.
Result<Done> make_groups(const Acting& acting, const events::SeenEvent& seen, std::int64_t tables);
/// By hand, somebody who comes goes to another table.
Result<Done> move_person(const Acting& acting, const events::SeenEvent& seen, AccountId person,
                         TopicId table);

}  // namespace agora::tables
