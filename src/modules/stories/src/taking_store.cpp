#include "taking_store.hpp"

namespace agora::stories {

constexpr db::Query kInsertTaking{"stories.insert_taking", R"sql(
    INSERT INTO stories_taking
          (taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_taking(db::WriteTx& tx, const Taking& taking) {
    tx.run(kInsertTaking, taking.taking_id, taking.story_id, taking.told_by, taking.title,
           taking.purpose, taking.place, taking.taken_by, taking.taken_at, taking.stop_asked_at,
           taking.stopped_at);
}

constexpr db::Query kUpdateTaking{"stories.update_taking", R"sql(
    UPDATE stories_taking SET title = $2, stop_asked_at = $3, stopped_at = $4 WHERE taking_id = $1
)sql"};

void update_taking(db::WriteTx& tx, const Taking& taking) {
    tx.run(kUpdateTaking, taking.taking_id, taking.title, taking.stop_asked_at, taking.stopped_at);
}

constexpr db::Query kFindTaking{"stories.find_taking", R"sql(
    SELECT taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at
    FROM stories_taking WHERE taking_id = $1
)sql"};

std::optional<Taking> find_taking(db::ReadTx& tx, TakingId taking) {
    return tx.find<Taking>(kFindTaking, taking);
}

constexpr db::Query kListTakings{"stories.list_takings", R"sql(
    SELECT taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at
    FROM stories_taking WHERE story_id = $1 ORDER BY taken_at DESC, taking_id DESC LIMIT 100
)sql"};

std::vector<Taking> list_takings(db::ReadTx& tx, StoryId story) {
    return tx.all<Taking>(kListTakings, story);
}

constexpr db::Query kListTakenFrom{"stories.list_taken_from", R"sql(
    SELECT taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at
    FROM stories_taking WHERE told_by = $1 ORDER BY taken_at DESC, taking_id DESC LIMIT 100
)sql"};

std::vector<Taking> list_taken_from(db::ReadTx& tx, AccountId account) {
    return tx.all<Taking>(kListTakenFrom, account);
}

constexpr db::Query kListTakenBy{"stories.list_taken_by", R"sql(
    SELECT taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at
    FROM stories_taking WHERE taken_by = $1 AND stopped_at IS NULL
    ORDER BY taken_at DESC, taking_id DESC LIMIT 100
)sql"};

std::vector<Taking> list_taken_by(db::ReadTx& tx, AccountId account) {
    return tx.all<Taking>(kListTakenBy, account);
}

constexpr db::Query kListToStop{"stories.list_to_stop", R"sql(
    SELECT taking_id, story_id, told_by, title, purpose, place, taken_by, taken_at, stop_asked_at,
           stopped_at
    FROM stories_taking WHERE stop_asked_at IS NOT NULL AND stopped_at IS NULL
    ORDER BY stop_asked_at, taking_id LIMIT 100
)sql"};

std::vector<Taking> list_to_stop(db::ReadTx& tx) {
    return tx.all<Taking>(kListToStop);
}

}  // namespace agora::stories
