#include "saved_search_store.hpp"

namespace agora::members {

constexpr db::Query kInsertSearch{"members.insert_saved_search", R"sql(
    INSERT INTO members_saved_search (search_id, account_id, name, query, frequency, told_until,
                                      saved_at, seen)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_search(db::WriteTx& tx, const SavedSearch& search) {
    tx.run(kInsertSearch, search.search_id, search.account_id, search.name, search.query,
           search.frequency, search.told_until, search.saved_at, search.seen);
}

constexpr db::Query kUpdateSearch{"members.update_saved_search", R"sql(
    UPDATE members_saved_search SET name = $2, frequency = $3, told_until = $4, seen = $5
    WHERE search_id = $1
)sql"};

void update_search(db::WriteTx& tx, const SavedSearch& search) {
    tx.run(kUpdateSearch, search.search_id, search.name, search.frequency, search.told_until,
           search.seen);
}

constexpr db::Query kFindSearch{"members.find_saved_search", R"sql(
    SELECT search_id, account_id, name, query, frequency, told_until, saved_at, seen
    FROM members_saved_search WHERE search_id = $1
)sql"};

std::optional<SavedSearch> find_search(db::ReadTx& tx, SearchId id) {
    return tx.find<SavedSearch>(kFindSearch, id);
}

constexpr db::Query kListSearchesOf{"members.list_saved_searches_of", R"sql(
    SELECT search_id, account_id, name, query, frequency, told_until, saved_at, seen
    FROM members_saved_search WHERE account_id = $1 ORDER BY search_id DESC
)sql"};

std::vector<SavedSearch> list_searches_of(db::ReadTx& tx, AccountId member) {
    return tx.all<SavedSearch>(kListSearchesOf, member);
}

constexpr db::Query kCountSearchesOf{"members.count_saved_searches_of", R"sql(
    SELECT COUNT(*) FROM members_saved_search WHERE account_id = $1
)sql"};

std::int64_t count_searches_of(db::ReadTx& tx, AccountId member) {
    return tx.find<std::int64_t>(kCountSearchesOf, member).value_or(0);
}

constexpr db::Query kDeleteSearch{"members.delete_saved_search", R"sql(
    DELETE FROM members_saved_search WHERE search_id = $1
)sql"};

void delete_search(db::WriteTx& tx, SearchId id) {
    tx.run(kDeleteSearch, id);
}

constexpr db::Query kListDue{"members.list_due_saved_searches", R"sql(
    SELECT search_id, account_id, name, query, frequency, told_until, saved_at, seen
    FROM members_saved_search WHERE frequency = $1 AND told_until <= $2 AND search_id > $3
    ORDER BY search_id LIMIT $4
)sql"};

std::vector<SavedSearch> list_due(db::ReadTx& tx, Frequency frequency, Instant told_before,
                                  SearchId after, std::int64_t limit) {
    return tx.all<SavedSearch>(kListDue, frequency, told_before, after, limit);
}

constexpr db::Query kUpdateTold{"members.update_told_until", R"sql(
    UPDATE members_saved_search SET told_until = $2, seen = $3
    WHERE search_id = $1 AND told_until = $4 AND frequency = $5 AND seen = $6
)sql"};

bool update_told(db::WriteTx& tx, const SavedSearch& before, Instant told_until,
                 std::string_view seen) {
    return tx.run(kUpdateTold, before.search_id, told_until, seen, before.told_until,
                  before.frequency, before.seen) == 1;
}

constexpr db::Query kUpdateFrequency{"members.update_search_frequency", R"sql(
    UPDATE members_saved_search SET frequency = $2 WHERE search_id = $1
)sql"};

void update_frequency(db::WriteTx& tx, SearchId id, Frequency frequency) {
    tx.run(kUpdateFrequency, id, frequency);
}

}  // namespace agora::members
