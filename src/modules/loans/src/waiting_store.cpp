#include "waiting_store.hpp"

namespace agora::loans {

constexpr db::Query kInsertWaiting{"loans.insert_waiting", R"sql(
    INSERT INTO loans_waiting (waiting_id, thing_id, account_id, days, asked_at, held_until)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_waiting(db::WriteTx& tx, const Waiting& waiting) {
    tx.run(kInsertWaiting, waiting.waiting_id, waiting.thing_id, waiting.account_id, waiting.days,
           waiting.asked_at, waiting.held_until);
}

constexpr db::Query kSetHeldUntil{"loans.set_held_until", R"sql(
    UPDATE loans_waiting SET held_until = $2 WHERE waiting_id = $1
)sql"};

void set_held_until(db::WriteTx& tx, WaitingId waiting, std::optional<Date> until) {
    tx.run(kSetHeldUntil, waiting, until);
}

constexpr db::Query kDeleteWaiting{"loans.delete_waiting", R"sql(
    DELETE FROM loans_waiting WHERE waiting_id = $1
)sql"};

void delete_waiting(db::WriteTx& tx, WaitingId waiting) {
    tx.run(kDeleteWaiting, waiting);
}

constexpr db::Query kFindWaiting{"loans.find_waiting", R"sql(
    SELECT waiting_id, thing_id, account_id, days, asked_at, held_until
    FROM loans_waiting WHERE thing_id = $1 AND account_id = $2
)sql"};

std::optional<Waiting> find_waiting(db::ReadTx& tx, ThingId thing, AccountId account) {
    return tx.find<Waiting>(kFindWaiting, thing, account);
}

constexpr db::Query kListWaiting{"loans.list_waiting", R"sql(
    SELECT waiting_id, thing_id, account_id, days, asked_at, held_until
    FROM loans_waiting WHERE thing_id = $1 ORDER BY waiting_id
)sql"};

std::vector<Waiting> list_waiting(db::ReadTx& tx, ThingId thing) {
    return tx.all<Waiting>(kListWaiting, thing);
}

constexpr db::Query kListWaitingOf{"loans.list_waiting_of", R"sql(
    SELECT waiting_id, thing_id, account_id, days, asked_at, held_until
    FROM loans_waiting WHERE account_id = $1 ORDER BY waiting_id
)sql"};

std::vector<Waiting> list_waiting_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Waiting>(kListWaitingOf, account);
}

constexpr db::Query kListQueuesAfter{"loans.list_queues_after", R"sql(
    SELECT DISTINCT thing_id FROM loans_waiting WHERE thing_id > $1 ORDER BY thing_id LIMIT $2
)sql"};

std::vector<ThingId> list_queues_after(db::ReadTx& tx, ThingId after, std::int64_t most) {
    return tx.all<ThingId>(kListQueuesAfter, after, most);
}

}  // namespace agora::loans
