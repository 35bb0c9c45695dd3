#include "catch_up_store.hpp"

namespace agora::meetings {

constexpr db::Query kPutCatchUpHead{"meetings.put_catch_up_head", R"sql(
    INSERT INTO meetings_catch_up (event_id, version, moderation) VALUES ($1, $2, $3)
    ON CONFLICT (event_id)
    DO UPDATE SET version = excluded.version, moderation = excluded.moderation
)sql"};

void put_catch_up_head(db::WriteTx& tx, const CatchUpHead& head) {
    tx.run(kPutCatchUpHead, head.event_id, head.version, head.moderation);
}

constexpr db::Query kFindCatchUpHead{"meetings.find_catch_up_head", R"sql(
    SELECT event_id, version, moderation FROM meetings_catch_up WHERE event_id = $1
)sql"};

std::optional<CatchUpHead> find_catch_up_head(db::ReadTx& tx, EventId event) {
    return tx.find<CatchUpHead>(kFindCatchUpHead, event);
}

constexpr db::Query kInsertCatchUp{"meetings.insert_catch_up", R"sql(
    INSERT INTO meetings_catch_up_version (event_id, version, language, body, written_by,
                                           written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_catch_up(db::WriteTx& tx, const CatchUp& catch_up) {
    tx.run(kInsertCatchUp, catch_up.event_id, catch_up.version, catch_up.language, catch_up.body,
           catch_up.written_by, catch_up.written_at);
}

constexpr db::Query kListCatchUps{"meetings.list_catch_ups", R"sql(
    SELECT event_id, version, language, body, written_by, written_at
    FROM meetings_catch_up_version WHERE event_id = $1 ORDER BY version DESC
)sql"};

std::vector<CatchUp> list_catch_ups(db::ReadTx& tx, EventId event) {
    return tx.all<CatchUp>(kListCatchUps, event);
}

constexpr db::Query kFindNewest{"meetings.find_newest", R"sql(
    SELECT v.event_id, v.version, v.language, v.body, v.written_by, v.written_at
    FROM meetings_catch_up c
    JOIN meetings_catch_up_version v ON v.event_id = c.event_id AND v.version = c.version
    WHERE c.event_id = $1 AND c.moderation <> 'hidden'
)sql"};

std::optional<CatchUp> find_newest(db::ReadTx& tx, EventId event) {
    return tx.find<CatchUp>(kFindNewest, event);
}

constexpr db::Query kInsertCatchUpCircle{"meetings.insert_catch_up_circle", R"sql(
    INSERT INTO meetings_catch_up_circle (circle_id, event_id, starts_at) VALUES ($1, $2, $3)
    ON CONFLICT (circle_id, event_id) DO NOTHING
)sql"};

void insert_catch_up_circle(db::WriteTx& tx, circles::CircleId circle, EventId event,
                            Instant starts_at) {
    tx.run(kInsertCatchUpCircle, circle, event, starts_at);
}

constexpr db::Query kListHeadsOf{"meetings.list_heads_of", R"sql(
    SELECT c.event_id, c.version, c.moderation
    FROM meetings_catch_up_circle g JOIN meetings_catch_up c ON c.event_id = g.event_id
    WHERE g.circle_id = $1 AND c.moderation <> 'hidden'
    ORDER BY g.starts_at DESC, g.event_id DESC
)sql"};

std::vector<CatchUpHead> list_heads_of(db::ReadTx& tx, circles::CircleId circle) {
    return tx.all<CatchUpHead>(kListHeadsOf, circle);
}

constexpr db::Query kInsertTold{"meetings.insert_told", R"sql(
    INSERT INTO meetings_told (event_id, account_id) VALUES ($1, $2)
    ON CONFLICT (event_id, account_id) DO NOTHING
)sql"};

bool insert_told(db::WriteTx& tx, EventId event, AccountId account) {
    return tx.run(kInsertTold, event, account) > 0;
}

constexpr db::Query kInsertReminded{"meetings.insert_reminded", R"sql(
    INSERT INTO meetings_reminded (event_id, reminded_at) VALUES ($1, $2)
    ON CONFLICT (event_id) DO NOTHING
)sql"};

bool insert_reminded(db::WriteTx& tx, EventId event, Instant now) {
    return tx.run(kInsertReminded, event, now) > 0;
}

}  // namespace agora::meetings
