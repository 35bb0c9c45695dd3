#include "registration_store.hpp"

#include "agora/db/among.hpp"

namespace agora::events {

constexpr db::Query kPutRegistration{"events.put_registration", R"sql(
    INSERT INTO events_registration (event_id, account_id, state, queue, words, answered_at, guest)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (event_id, account_id)
    DO UPDATE SET state = excluded.state, queue = excluded.queue, words = excluded.words,
                  answered_at = excluded.answered_at, guest = excluded.guest
)sql"};

void put_registration(db::WriteTx& tx, const Registration& registration) {
    tx.run(kPutRegistration, registration.event_id, registration.account_id, registration.state,
           registration.queue, registration.words, registration.answered_at, registration.guest);
}

constexpr db::Query kFindRegistration{"events.find_registration", R"sql(
    SELECT event_id, account_id, state, queue, words, answered_at, guest
    FROM events_registration WHERE event_id = $1 AND account_id = $2
)sql"};

std::optional<Registration> find_registration(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<Registration>(kFindRegistration, event, account);
}

constexpr db::Query kListRegistrations{"events.list_registrations", R"sql(
    SELECT event_id, account_id, state, queue, words, answered_at, guest
    FROM events_registration WHERE event_id = $1 ORDER BY queue
)sql"};

std::vector<Registration> list_registrations(db::ReadTx& tx, EventId event) {
    return tx.all<Registration>(kListRegistrations, event);
}

constexpr db::Query kListRegistrationsOf{"events.list_registrations_of", R"sql(
    SELECT event_id, account_id, state, queue, words, answered_at, guest
    FROM events_registration WHERE account_id = $1 ORDER BY event_id
)sql"};

std::vector<Registration> list_registrations_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Registration>(kListRegistrationsOf, account);
}

constexpr db::Query kListWaiting{"events.list_waiting", R"sql(
    SELECT event_id, account_id, state, queue, words, answered_at, guest
    FROM events_registration WHERE event_id = $1 AND state = 'waiting' ORDER BY queue
)sql"};

std::vector<Registration> list_waiting(db::ReadTx& tx, EventId event) {
    return tx.all<Registration>(kListWaiting, event);
}

constexpr db::Query kCountGuests{"events.count_guests", R"sql(
    SELECT COUNT(*) FROM events_registration
    WHERE event_id = $1 AND state = 'attending' AND guest = 1
)sql"};

std::int64_t count_guests(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kCountGuests, event).value_or(0);
}

constexpr db::Query kCountRegistrations{"events.count_registrations", R"sql(
    SELECT event_id, SUM(CASE WHEN state = 'attending' THEN 1 ELSE 0 END) AS attending,
           SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting
    FROM events_registration WHERE event_id = $1 GROUP BY event_id
)sql"};

Counted count_registrations(db::ReadTx& tx, EventId event) {
    return tx.find<Counted>(kCountRegistrations, event).value_or(Counted{.event_id = event});
}

constexpr db::Query kCountRegistrationsAmong{"events.count_registrations_among", R"sql(
    SELECT event_id, SUM(CASE WHEN state = 'attending' THEN 1 ELSE 0 END) AS attending,
           SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting
    FROM events_registration
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
    GROUP BY event_id
)sql"};

std::vector<Counted> count_registrations(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<Counted>(tx, kCountRegistrationsAmong, events);
}

constexpr db::Query kCountRegistrationsBetween{"events.count_registrations_between", R"sql(
    SELECT r.event_id, SUM(CASE WHEN r.state = 'attending' THEN 1 ELSE 0 END) AS attending,
           SUM(CASE WHEN r.state = 'waiting' THEN 1 ELSE 0 END) AS waiting
    FROM events_event e JOIN events_registration r ON r.event_id = e.event_id
    WHERE e.ends_at > $1 AND e.starts_at < $2 GROUP BY r.event_id
)sql"};

std::vector<Counted> count_registrations_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Counted>(kCountRegistrationsBetween, from, until);
}

constexpr db::Query kCountWaitingUntil{"events.count_waiting_until", R"sql(
    SELECT COUNT(*) FROM events_registration
    WHERE event_id = $1 AND state = 'waiting' AND queue <= $2
)sql"};

std::int64_t count_waiting_until(db::ReadTx& tx, EventId event, std::int64_t queue) {
    return tx.find<std::int64_t>(kCountWaitingUntil, event, queue).value_or(0);
}

constexpr db::Query kNextInQueue{"events.next_in_queue", R"sql(
    SELECT COALESCE(MAX(queue), 0) + 1 FROM events_registration WHERE event_id = $1
)sql"};

std::int64_t next_in_queue(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kNextInQueue, event).value_or(1);
}

}  // namespace agora::events
