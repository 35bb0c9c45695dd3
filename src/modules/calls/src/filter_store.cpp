#include "filter_store.hpp"

#include "hearer_store.hpp"

namespace agora::calls {

constexpr db::Query kInsertFilter{"calls.insert_filter", R"sql(
    INSERT INTO calls_filter (filter_id, account_id, circle_id, name, query, frequency, made_at,
                              next_at, turn, named_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_filter(db::WriteTx& tx, const Filter& filter) {
    tx.run(kInsertFilter, filter.filter_id, filter.account_id, filter.circle_id, filter.name,
           filter.query, filter.frequency, filter.made_at, filter.next_at, filter.turn,
           filter.named_by);
}

constexpr db::Query kUpdateFilter{"calls.update_filter", R"sql(
    UPDATE calls_filter SET name = $2, frequency = $3, next_at = $4, turn = $5, named_by = $6
    WHERE filter_id = $1
)sql"};

void update_filter(db::WriteTx& tx, const Filter& filter) {
    tx.run(kUpdateFilter, filter.filter_id, filter.name, filter.frequency, filter.next_at,
           filter.turn, filter.named_by);
}

constexpr db::Query kDeleteTold{"calls.delete_told", R"sql(
    DELETE FROM calls_told WHERE filter_id = $1
)sql"};

constexpr db::Query kDeleteFilter{"calls.delete_filter", R"sql(
    DELETE FROM calls_filter WHERE filter_id = $1
)sql"};

void delete_filter(db::WriteTx& tx, FilterId filter) {
    tx.run(kDeleteTold, filter);
    delete_hearers(tx, filter);
    tx.run(kDeleteFilter, filter);
}

constexpr db::Query kFindFilter{"calls.find_filter", R"sql(
    SELECT filter_id, account_id, circle_id, name, query, frequency, made_at, next_at, turn,
           named_by
    FROM calls_filter WHERE filter_id = $1
)sql"};

std::optional<Filter> find_filter(db::ReadTx& tx, FilterId filter) {
    return tx.find<Filter>(kFindFilter, filter);
}

constexpr db::Query kListOwnFilters{"calls.list_own_filters", R"sql(
    SELECT filter_id, account_id, circle_id, name, query, frequency, made_at, next_at, turn,
           named_by
    FROM calls_filter WHERE account_id = $1 AND circle_id = 0 ORDER BY name, filter_id
)sql"};

std::vector<Filter> list_own_filters(db::ReadTx& tx, AccountId account) {
    return tx.all<Filter>(kListOwnFilters, account);
}

constexpr db::Query kListFiltersOf{"calls.list_filters_of", R"sql(
    SELECT filter_id, account_id, circle_id, name, query, frequency, made_at, next_at, turn,
           named_by
    FROM calls_filter WHERE circle_id = $1 ORDER BY name, filter_id
)sql"};

std::vector<Filter> list_filters_of(db::ReadTx& tx, CircleId circle) {
    return tx.all<Filter>(kListFiltersOf, circle);
}

constexpr db::Query kListDueFilters{"calls.list_due_filters", R"sql(
    SELECT filter_id, account_id, circle_id, name, query, frequency, made_at, next_at, turn,
           named_by
    FROM calls_filter
    WHERE next_at <= $1 AND frequency <> 'never' AND (frequency <> 'at_once' OR turn < $2)
    ORDER BY next_at, filter_id LIMIT $3
)sql"};

std::vector<Filter> list_due_filters(db::ReadTx& tx, const Due& due) {
    return tx.all<Filter>(kListDueFilters, due.now, due.turn, due.most);
}

constexpr db::Query kWasTold{"calls.was_told", R"sql(
    SELECT COUNT(*) FROM calls_told WHERE filter_id = $1 AND call_id = $2
)sql"};

bool was_told(db::ReadTx& tx, FilterId filter, CallId call) {
    return tx.find<std::int64_t>(kWasTold, filter, call).value_or(0) > 0;
}

constexpr db::Query kPutTold{"calls.put_told", R"sql(
    INSERT INTO calls_told (filter_id, call_id) VALUES ($1, $2)
    ON CONFLICT (filter_id, call_id) DO NOTHING
)sql"};

void put_told(db::WriteTx& tx, FilterId filter, CallId call) {
    tx.run(kPutTold, filter, call);
}

constexpr db::Query kForgetTold{"calls.forget_told", R"sql(
    DELETE FROM calls_told
    WHERE call_id IN (SELECT c.call_id FROM calls_call c WHERE c.deadline_at < $1)
)sql"};

void forget_told(db::WriteTx& tx, Instant before) {
    tx.run(kForgetTold, before);
}

}  // namespace agora::calls
