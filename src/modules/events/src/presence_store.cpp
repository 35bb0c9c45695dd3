#include "presence_store.hpp"

namespace agora::events {

constexpr db::Query kPutPresence{"events.put_presence", R"sql(
    INSERT INTO events_presence (event_id, account_id, came, noted_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (event_id, account_id)
    DO UPDATE SET came = excluded.came, noted_at = excluded.noted_at
)sql"};

void put_presence(db::WriteTx& tx, const Presence& presence) {
    tx.run(kPutPresence, presence.event_id, presence.account_id, presence.came, presence.noted_at);
}

constexpr db::Query kListPresence{"events.list_presence", R"sql(
    SELECT event_id, account_id, came, noted_at
    FROM events_presence WHERE event_id = $1 ORDER BY account_id
)sql"};

std::vector<Presence> list_presence(db::ReadTx& tx, EventId event) {
    return tx.all<Presence>(kListPresence, event);
}

constexpr db::Query kListToRemind{"events.list_to_remind", R"sql(
    SELECT event_id, format, voice, state, language, starts_at, ends_at, time_zone, mode, place,
           address, online_address, step_free, interpretation, quiet_room, no_photos, level,
           audience, registers, capacity, organised_by, reason, moderation, made_at, changed_at,
           revision, guest_seats
    FROM events_event e
    WHERE starts_at > $1 AND starts_at <= $2 AND state = 'announced' AND registers = 1
      AND NOT EXISTS (SELECT 1 FROM events_reminder r WHERE r.event_id = e.event_id)
    ORDER BY starts_at, event_id
)sql"};

std::vector<Event> list_to_remind(db::ReadTx& tx, Instant after, Instant until) {
    return tx.all<Event>(kListToRemind, after, until);
}

constexpr db::Query kInsertReminder{"events.insert_reminder", R"sql(
    INSERT INTO events_reminder (event_id, sent_at) VALUES ($1, $2)
)sql"};

void insert_reminder(db::WriteTx& tx, EventId event, Instant now) {
    tx.run(kInsertReminder, event, now);
}

constexpr db::Query kDeleteReminder{"events.delete_reminder", R"sql(
    DELETE FROM events_reminder WHERE event_id = $1
)sql"};

void delete_reminder(db::WriteTx& tx, EventId event) {
    tx.run(kDeleteReminder, event);
}

}  // namespace agora::events
