#include "entry_store.hpp"

namespace agora::initiatives {

constexpr db::Query kNextNumber{"initiatives.next_number", R"sql(
    SELECT COALESCE(MAX(number), 0) + 1 FROM initiatives_initiative
)sql"};

std::int64_t next_number(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextNumber).value_or(1);
}

constexpr db::Query kInsertInitiative{"initiatives.insert_initiative", R"sql(
    INSERT INTO initiatives_initiative (entry_id, number, language, name, what, who, place,
                                        since_year, until_year, reach, circle_id, website, outcome,
                                        lessons, recorded_by, recorded_at, confirmed_by,
                                        confirmed_at, removed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 0)
)sql"};

std::int64_t insert_initiative(db::WriteTx& tx, const Entry& entry, AccountId confirmed_by,
                               Instant at) {
    const std::int64_t number = next_number(tx);
    tx.run(kInsertInitiative, entry.entry_id, number, entry.language, entry.name, entry.what,
           entry.who, entry.place, entry.since_year, entry.until_year, entry.reach, entry.circle_id,
           entry.website, entry.outcome, entry.lessons, entry.recorded_by, entry.recorded_at,
           confirmed_by, at);
    return number;
}

constexpr db::Query kUpdateInitiative{"initiatives.update_initiative", R"sql(
    UPDATE initiatives_initiative
    SET language = $2, name = $3, what = $4, who = $5, place = $6, since_year = $7,
        until_year = $8, reach = $9, circle_id = $10, website = $11, outcome = $12, lessons = $13,
        confirmed_by = $14, confirmed_at = $15
    WHERE number = $1 AND removed = 0
)sql"};

bool update_initiative(db::WriteTx& tx, const Entry& entry, AccountId confirmed_by, Instant at) {
    return tx.run(kUpdateInitiative, entry.number, entry.language, entry.name, entry.what,
                  entry.who, entry.place, entry.since_year, entry.until_year, entry.reach,
                  entry.circle_id, entry.website, entry.outcome, entry.lessons, confirmed_by,
                  at) == 1;
}

constexpr db::Query kRemoveInitiative{"initiatives.remove_initiative", R"sql(
    UPDATE initiatives_initiative
    SET removed = 1, name = '', what = '', who = '', place = '', circle_id = 0, website = '',
        outcome = '', lessons = ''
    WHERE number = $1 AND removed = 0
)sql"};

bool remove_initiative(db::WriteTx& tx, std::int64_t number) {
    return tx.run(kRemoveInitiative, number) == 1;
}

constexpr db::Query kFindInitiative{"initiatives.find_initiative", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_initiative WHERE number = $1 AND removed = 0
)sql"};

std::optional<Entry> find_initiative(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Entry>(kFindInitiative, number);
}

constexpr db::Query kListInitiatives{"initiatives.list_initiatives", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_initiative WHERE removed = 0 ORDER BY number DESC
)sql"};

std::vector<Entry> list_initiatives(db::ReadTx& tx) {
    return tx.all<Entry>(kListInitiatives);
}

constexpr db::Query kListInitiativesOf{"initiatives.list_initiatives_of", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_initiative WHERE circle_id = $1 AND removed = 0 ORDER BY number DESC
)sql"};

std::vector<Entry> list_initiatives_of(db::ReadTx& tx, circles::CircleId circle) {
    return tx.all<Entry>(kListInitiativesOf, circle);
}

constexpr db::Query kInsertDraft{"initiatives.insert_draft", R"sql(
    INSERT INTO initiatives_draft (entry_id, number, language, name, what, who, place, since_year,
                                   until_year, reach, circle_id, website, outcome, lessons,
                                   recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_draft(db::WriteTx& tx, const Entry& entry) {
    tx.run(kInsertDraft, entry.entry_id, entry.number, entry.language, entry.name, entry.what,
           entry.who, entry.place, entry.since_year, entry.until_year, entry.reach, entry.circle_id,
           entry.website, entry.outcome, entry.lessons, entry.recorded_by, entry.recorded_at);
}

constexpr db::Query kDeleteDraft{"initiatives.delete_draft", R"sql(
    DELETE FROM initiatives_draft WHERE entry_id = $1
)sql"};

bool delete_draft(db::WriteTx& tx, EntryId draft) {
    return tx.run(kDeleteDraft, draft) == 1;
}

constexpr db::Query kFindDraft{"initiatives.find_draft", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_draft WHERE entry_id = $1
)sql"};

std::optional<Entry> find_draft(db::ReadTx& tx, EntryId draft) {
    return tx.find<Entry>(kFindDraft, draft);
}

constexpr db::Query kListDrafts{"initiatives.list_drafts", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_draft ORDER BY recorded_at, entry_id LIMIT 200
)sql"};

std::vector<Entry> list_drafts(db::ReadTx& tx) {
    return tx.all<Entry>(kListDrafts);
}

constexpr db::Query kListDraftsOf{"initiatives.list_drafts_of", R"sql(
    SELECT entry_id, number, language, name, what, who, place, since_year, until_year, reach,
           circle_id, website, outcome, lessons, recorded_by, recorded_at
    FROM initiatives_draft WHERE recorded_by = $1 ORDER BY recorded_at, entry_id LIMIT 50
)sql"};

std::vector<Entry> list_drafts_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Entry>(kListDraftsOf, account);
}

constexpr db::Query kCountDrafts{"initiatives.count_drafts", R"sql(
    SELECT COUNT(*) FROM initiatives_draft
)sql"};

std::int64_t count_drafts(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountDrafts).value_or(0);
}

}  // namespace agora::initiatives
