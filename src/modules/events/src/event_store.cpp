#include "event_store.hpp"

#include "agora/db/among.hpp"
#include "agora/web/kept.hpp"

namespace agora::events {

constexpr db::Query kInsertEvent{"events.insert_event", R"sql(
    INSERT INTO events_event (event_id, format, voice, state, language, starts_at, ends_at,
                              time_zone, mode, place, address, online_address, step_free,
                              interpretation, quiet_room, no_photos, level, audience, registers,
                              capacity, organised_by, reason, moderation, made_at, changed_at,
                              revision, guest_seats)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22, $23, $24, $25, $26, $27)
)sql"};

void insert_event(db::WriteTx& tx, const Event& event) {
    tx.run(kInsertEvent, event.event_id, event.format, event.voice, event.state, event.language,
           event.starts_at, event.ends_at, event.time_zone, event.mode, event.place, event.address,
           event.online_address, event.step_free, event.interpretation, event.quiet_room,
           event.no_photos, event.level, event.audience, event.registers, event.capacity,
           event.organised_by, event.reason, event.moderation, event.made_at, event.changed_at,
           event.revision, event.guest_seats);
    web::touch_kept(tx, kKeptEvents);
}

constexpr db::Query kUpdateEvent{"events.update_event", R"sql(
    UPDATE events_event
    SET format = $2, voice = $3, state = $4, starts_at = $5, ends_at = $6, time_zone = $7,
        mode = $8, place = $9, address = $10, online_address = $11, step_free = $12,
        interpretation = $13, quiet_room = $14, no_photos = $15, level = $16, audience = $17,
        registers = $18, capacity = $19, reason = $20, moderation = $21, changed_at = $22,
        revision = $23, guest_seats = $24
    WHERE event_id = $1
)sql"};

void update_event(db::WriteTx& tx, const Event& event) {
    tx.run(kUpdateEvent, event.event_id, event.format, event.voice, event.state, event.starts_at,
           event.ends_at, event.time_zone, event.mode, event.place, event.address,
           event.online_address, event.step_free, event.interpretation, event.quiet_room,
           event.no_photos, event.level, event.audience, event.registers, event.capacity,
           event.reason, event.moderation, event.changed_at, event.revision, event.guest_seats);
    web::touch_kept(tx, kKeptEvents);
}

constexpr db::Query kFindEvent{"events.find_event", R"sql(
    SELECT event_id, format, voice, state, language, starts_at, ends_at, time_zone, mode, place,
           address, online_address, step_free, interpretation, quiet_room, no_photos, level,
           audience, registers, capacity, organised_by, reason, moderation, made_at, changed_at,
           revision, guest_seats
    FROM events_event WHERE event_id = $1
)sql"};

std::optional<Event> find_event(db::ReadTx& tx, EventId id) {
    return tx.find<Event>(kFindEvent, id);
}

constexpr db::Query kListEventsBetween{"events.list_events_between", R"sql(
    SELECT event_id, format, voice, state, language, starts_at, ends_at, time_zone, mode, place,
           address, online_address, step_free, interpretation, quiet_room, no_photos, level,
           audience, registers, capacity, organised_by, reason, moderation, made_at, changed_at,
           revision, guest_seats
    FROM events_event WHERE ends_at > $1 AND starts_at < $2 ORDER BY starts_at, event_id
)sql"};

std::vector<Event> list_events_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Event>(kListEventsBetween, from, until);
}

constexpr db::Query kListEventsOf{"events.list_events_of", R"sql(
    SELECT event_id, format, voice, state, language, starts_at, ends_at, time_zone, mode, place,
           address, online_address, step_free, interpretation, quiet_room, no_photos, level,
           audience, registers, capacity, organised_by, reason, moderation, made_at, changed_at,
           revision, guest_seats
    FROM events_event WHERE organised_by = $1 ORDER BY starts_at DESC, event_id DESC
)sql"};

std::vector<Event> list_events_of(db::ReadTx& tx, AccountId organiser) {
    return tx.all<Event>(kListEventsOf, organiser);
}

constexpr db::Query kListProposedTo{"events.list_proposed_to", R"sql(
    SELECT e.event_id, e.format, e.voice, e.state, e.language, e.starts_at, e.ends_at, e.time_zone,
           e.mode, e.place, e.address, e.online_address, e.step_free, e.interpretation,
           e.quiet_room, e.no_photos, e.level, e.audience, e.registers, e.capacity, e.organised_by,
           e.reason, e.moderation, e.made_at, e.changed_at, e.revision, e.guest_seats
    FROM events_circle c JOIN events_event e ON e.event_id = c.event_id
    WHERE c.circle_id = $1 AND c.state = 'waits' AND e.state <> 'cancelled'
    ORDER BY e.starts_at, e.event_id
)sql"};

std::vector<Event> list_proposed_to(db::ReadTx& tx, CircleId circle) {
    return tx.all<Event>(kListProposedTo, circle);
}

constexpr db::Query kListEventsOfCircle{"events.list_events_of_circle", R"sql(
    SELECT e.event_id, e.format, e.voice, e.state, e.language, e.starts_at, e.ends_at, e.time_zone,
           e.mode, e.place, e.address, e.online_address, e.step_free, e.interpretation,
           e.quiet_room, e.no_photos, e.level, e.audience, e.registers, e.capacity, e.organised_by,
           e.reason, e.moderation, e.made_at, e.changed_at, e.revision, e.guest_seats
    FROM events_circle c JOIN events_event e ON e.event_id = c.event_id
    WHERE c.circle_id = $1 AND c.state = 'accepted' AND e.ends_at > $2
    ORDER BY e.starts_at, e.event_id
)sql"};

std::vector<Event> list_events_of_circle(db::ReadTx& tx, CircleId circle, Instant ending_after) {
    return tx.all<Event>(kListEventsOfCircle, circle, ending_after);
}

constexpr db::Query kPutText{"events.put_text", R"sql(
    INSERT INTO events_text (event_id, language, version, of_version, title, body)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (event_id, language)
    DO UPDATE SET version = excluded.version, of_version = excluded.of_version,
                  title = excluded.title, body = excluded.body
)sql"};

void put_text(db::WriteTx& tx, const Text& text) {
    tx.run(kPutText, text.event_id, text.language, text.version, text.of_version, text.title,
           text.body);
    web::touch_kept(tx, kKeptEvents);
}

constexpr db::Query kListTexts{"events.list_texts", R"sql(
    SELECT event_id, language, version, of_version, title, body
    FROM events_text WHERE event_id = $1 ORDER BY language
)sql"};

std::vector<Text> list_texts(db::ReadTx& tx, EventId event) {
    return tx.all<Text>(kListTexts, event);
}

constexpr db::Query kListTextsAmong{"events.list_texts_among", R"sql(
    SELECT event_id, language, version, of_version, title, body
    FROM events_text
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<Text> list_texts(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<Text>(tx, kListTextsAmong, events);
}

constexpr db::Query kListTextsBetween{"events.list_texts_between", R"sql(
    SELECT t.event_id, t.language, t.version, t.of_version, t.title, t.body
    FROM events_event e JOIN events_text t ON t.event_id = e.event_id
    WHERE e.ends_at > $1 AND e.starts_at < $2 ORDER BY t.event_id, t.language
)sql"};

std::vector<Text> list_texts_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<Text>(kListTextsBetween, from, until);
}

constexpr db::Query kListTitlesAfter{"events.list_titles_after", R"sql(
    SELECT t.event_id, t.language, t.version, t.of_version, t.title, '' AS body
    FROM events_event e JOIN events_text t ON t.event_id = e.event_id
    WHERE e.ends_at > $1 ORDER BY t.event_id, t.language
)sql"};

std::vector<Text> list_titles_after(db::ReadTx& tx, Instant from) {
    return tx.all<Text>(kListTitlesAfter, from);
}

constexpr db::Query kPutCircleLink{"events.put_circle_link", R"sql(
    INSERT INTO events_circle (event_id, circle_id, state, reason) VALUES ($1, $2, $3, $4)
    ON CONFLICT (event_id, circle_id)
    DO UPDATE SET state = excluded.state, reason = excluded.reason
)sql"};

void put_circle_link(db::WriteTx& tx, const CircleLink& link) {
    tx.run(kPutCircleLink, link.event_id, link.circle_id, link.state, link.reason);
    web::touch_kept(tx, kKeptEvents);
}

constexpr db::Query kListCircleLinks{"events.list_circle_links", R"sql(
    SELECT event_id, circle_id, state, reason
    FROM events_circle WHERE event_id = $1 ORDER BY circle_id
)sql"};

std::vector<CircleLink> list_circle_links(db::ReadTx& tx, EventId event) {
    return tx.all<CircleLink>(kListCircleLinks, event);
}

constexpr db::Query kListCircleLinksBetween{"events.list_circle_links_between", R"sql(
    SELECT c.event_id, c.circle_id, c.state, c.reason
    FROM events_event e JOIN events_circle c ON c.event_id = e.event_id
    WHERE e.ends_at > $1 AND e.starts_at < $2 ORDER BY c.event_id, c.circle_id
)sql"};

std::vector<CircleLink> list_circle_links_between(db::ReadTx& tx, Instant from, Instant until) {
    return tx.all<CircleLink>(kListCircleLinksBetween, from, until);
}

constexpr db::Query kPutPreparation{"events.put_preparation", R"sql(
    INSERT INTO events_preparation (event_id, place, words, done) VALUES ($1, $2, $3, $4)
    ON CONFLICT (event_id, place) DO UPDATE SET words = excluded.words, done = excluded.done
)sql"};

void put_preparation(db::WriteTx& tx, const Preparation& line) {
    tx.run(kPutPreparation, line.event_id, line.place, line.words, line.done);
}

constexpr db::Query kListPreparation{"events.list_preparation", R"sql(
    SELECT event_id, place, words, done
    FROM events_preparation WHERE event_id = $1 ORDER BY place
)sql"};

std::vector<Preparation> list_preparation(db::ReadTx& tx, EventId event) {
    return tx.all<Preparation>(kListPreparation, event);
}

}  // namespace agora::events
