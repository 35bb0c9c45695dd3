#include "topic_store.hpp"

namespace agora::tables {

constexpr db::Query kFindRound{"tables.find_round", R"sql(
    SELECT event_id, votes, closed_at FROM tables_round WHERE event_id = $1
)sql"};

std::optional<Round> find_round(db::ReadTx& tx, EventId event) {
    return tx.find<Round>(kFindRound, event);
}

constexpr db::Query kPutRound{"tables.put_round", R"sql(
    INSERT INTO tables_round (event_id, votes, closed_at) VALUES ($1, $2, $3)
    ON CONFLICT (event_id) DO UPDATE SET votes = excluded.votes, closed_at = excluded.closed_at
)sql"};

void put_round(db::WriteTx& tx, const Round& round) {
    tx.run(kPutRound, round.event_id, round.votes, round.closed_at);
}

constexpr db::Query kInsertTopic{"tables.insert_topic", R"sql(
    INSERT INTO tables_topic (topic_id, event_id, account_id, language, title, words, proposed_at,
                              place, notes, notes_language, notes_version, notes_by, faq_id, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_topic(db::WriteTx& tx, const Topic& topic) {
    tx.run(kInsertTopic, topic.topic_id, topic.event_id, topic.account_id, topic.language,
           topic.title, topic.words, topic.proposed_at, topic.place, topic.notes,
           topic.notes_language, topic.notes_version, topic.notes_by, topic.faq_id,
           topic.moderation);
}

constexpr db::Query kFindTopic{"tables.find_topic", R"sql(
    SELECT topic_id, event_id, account_id, language, title, words, proposed_at, place, notes,
           notes_language, notes_version, notes_by, faq_id, moderation
    FROM tables_topic WHERE topic_id = $1
)sql"};

std::optional<Topic> find_topic(db::ReadTx& tx, TopicId id) {
    return tx.find<Topic>(kFindTopic, id);
}

constexpr db::Query kListTopics{"tables.list_topics", R"sql(
    SELECT topic_id, event_id, account_id, language, title, words, proposed_at, place, notes,
           notes_language, notes_version, notes_by, faq_id, moderation
    FROM tables_topic WHERE event_id = $1 ORDER BY proposed_at, topic_id
)sql"};

std::vector<Topic> list_topics(db::ReadTx& tx, EventId event) {
    return tx.all<Topic>(kListTopics, event);
}

constexpr db::Query kDeleteVotesOf{"tables.delete_votes_of", R"sql(
    DELETE FROM tables_vote WHERE topic_id = $1
)sql"};

constexpr db::Query kDeleteSeatsOf{"tables.delete_seats_of", R"sql(
    DELETE FROM tables_seat WHERE topic_id = $1
)sql"};

constexpr db::Query kDeleteTopic{"tables.delete_topic", R"sql(
    DELETE FROM tables_topic WHERE topic_id = $1
)sql"};

void delete_topic(db::WriteTx& tx, TopicId id) {
    tx.run(kDeleteVotesOf, id);
    tx.run(kDeleteSeatsOf, id);
    tx.run(kDeleteTopic, id);
}

constexpr db::Query kSetPlace{"tables.set_place", R"sql(
    UPDATE tables_topic SET place = $2 WHERE topic_id = $1
)sql"};

void set_place(db::WriteTx& tx, TopicId id, std::int64_t place) {
    tx.run(kSetPlace, id, place);
}

constexpr db::Query kUpdateNotes{"tables.update_notes", R"sql(
    UPDATE tables_topic
    SET notes = $2, notes_language = $3, notes_version = $4, notes_by = $5
    WHERE topic_id = $1 AND notes_version = $4 - 1
)sql"};

bool update_notes(db::WriteTx& tx, const Topic& topic) {
    return tx.run(kUpdateNotes, topic.topic_id, topic.notes, topic.notes_language,
                  topic.notes_version, topic.notes_by) > 0;
}

constexpr db::Query kSetFaq{"tables.set_faq", R"sql(
    UPDATE tables_topic SET faq_id = $2 WHERE topic_id = $1
)sql"};

void set_faq(db::WriteTx& tx, TopicId id, forum::FaqId faq) {
    tx.run(kSetFaq, id, faq);
}

constexpr db::Query kUpdateModeration{"tables.update_moderation", R"sql(
    UPDATE tables_topic SET moderation = $2 WHERE topic_id = $1
)sql"};

void update_moderation(db::WriteTx& tx, TopicId id, web::Moderation moderation) {
    tx.run(kUpdateModeration, id, moderation);
}

constexpr db::Query kListVotes{"tables.list_votes", R"sql(
    SELECT account_id, topic_id FROM tables_vote WHERE event_id = $1 ORDER BY account_id, topic_id
)sql"};

std::vector<AtTopic> list_votes(db::ReadTx& tx, EventId event) {
    return tx.all<AtTopic>(kListVotes, event);
}

constexpr db::Query kDeleteVotes{"tables.delete_votes", R"sql(
    DELETE FROM tables_vote WHERE event_id = $1 AND account_id = $2
)sql"};

constexpr db::Query kInsertVote{"tables.insert_vote", R"sql(
    INSERT INTO tables_vote (event_id, account_id, topic_id) VALUES ($1, $2, $3)
)sql"};

void replace_votes(db::WriteTx& tx, EventId event, AccountId account,
                   const std::vector<TopicId>& topics) {
    tx.run(kDeleteVotes, event, account);
    for (const TopicId topic : topics) tx.run(kInsertVote, event, account, topic);
}

constexpr db::Query kListSeats{"tables.list_seats", R"sql(
    SELECT account_id, topic_id FROM tables_seat WHERE event_id = $1 ORDER BY account_id
)sql"};

std::vector<AtTopic> list_seats(db::ReadTx& tx, EventId event) {
    return tx.all<AtTopic>(kListSeats, event);
}

constexpr db::Query kPutSeat{"tables.put_seat", R"sql(
    INSERT INTO tables_seat (event_id, account_id, topic_id) VALUES ($1, $2, $3)
    ON CONFLICT (event_id, account_id) DO UPDATE SET topic_id = excluded.topic_id
)sql"};

void put_seat(db::WriteTx& tx, EventId event, const AtTopic& seat) {
    tx.run(kPutSeat, event, seat.account_id, seat.topic_id);
}

constexpr db::Query kClearSeats{"tables.clear_seats", R"sql(
    DELETE FROM tables_seat WHERE event_id = $1
)sql"};

void clear_seats(db::WriteTx& tx, EventId event) {
    tx.run(kClearSeats, event);
}

}  // namespace agora::tables
