#pragma once

#include "agora/tables/topic.hpp"

namespace agora::tables {

std::optional<Round> find_round(db::ReadTx& tx, EventId event);
void put_round(db::WriteTx& tx, const Round& round);

void insert_topic(db::WriteTx& tx, const Topic& topic);
std::optional<Topic> find_topic(db::ReadTx& tx, TopicId id);
/// In the order in which they were proposed.
std::vector<Topic> list_topics(db::ReadTx& tx, EventId event);
/// With its votes and seats.
void delete_topic(db::WriteTx& tx, TopicId id);
void set_place(db::WriteTx& tx, TopicId id, std::int64_t place);
/// Only when the version before this one stands there.
bool update_notes(db::WriteTx& tx, const Topic& topic);
void set_faq(db::WriteTx& tx, TopicId id, forum::FaqId faq);
void update_moderation(db::WriteTx& tx, TopicId id, web::Moderation moderation);

/// Somebody who wants to talk about a topic, or is at its table.
struct AtTopic {
    AccountId account_id = {};
    TopicId topic_id = {};
};
AGORA_FIELDS(AtTopic, account_id, topic_id)

/// By account, so that whoever goes through them finds the same each time.
std::vector<AtTopic> list_votes(db::ReadTx& tx, EventId event);
/// Instead of what this person voted before.
void replace_votes(db::WriteTx& tx, EventId event, AccountId account,
                   const std::vector<TopicId>& topics);

std::vector<AtTopic> list_seats(db::ReadTx& tx, EventId event);
void put_seat(db::WriteTx& tx, EventId event, const AtTopic& seat);
void clear_seats(db::WriteTx& tx, EventId event);

}  // namespace agora::tables
