#include "quiet_store.hpp"

namespace agora::circles {

constexpr db::Query kPutActivity{"circles.put_activity", R"sql(
    INSERT INTO circles_activity (circle_id, last_at) VALUES ($1, $2)
    ON CONFLICT (circle_id) DO UPDATE SET last_at = excluded.last_at
    WHERE excluded.last_at > circles_activity.last_at
)sql"};

void note_activity(db::WriteTx& tx, CircleId circle, Instant at) {
    if (tx.run(kPutActivity, circle, at) > 0) delete_alarm(tx, circle);
}

constexpr db::Query kLastActivity{"circles.last_activity", R"sql(
    SELECT last_at FROM circles_activity WHERE circle_id = $1
)sql"};

Instant last_activity_of(db::ReadTx& tx, const Circle& circle) {
    return tx.find<Instant>(kLastActivity, circle.circle_id).value_or(circle.state_since);
}

constexpr db::Query kListQuiet{"circles.list_quiet", R"sql(
    SELECT c.circle_id, c.slug, c.kind, c.state, c.openness, c.language, c.term_id, c.place,
           c.website, c.interest_needed, c.interest_until, c.charter_version, c.founded_by,
           c.founded_at, c.state_since
    FROM circles_circle c
    LEFT JOIN circles_activity a ON a.circle_id = c.circle_id
    LEFT JOIN circles_alarm r ON r.circle_id = c.circle_id
    WHERE c.state IN ('starting', 'active') AND r.circle_id IS NULL
      AND COALESCE(a.last_at, c.state_since) < $1
    ORDER BY c.circle_id
)sql"};

std::vector<Circle> list_quiet(db::ReadTx& tx, Instant since) {
    return tx.all<Circle>(kListQuiet, since);
}

constexpr db::Query kInsertAlarm{"circles.insert_alarm", R"sql(
    INSERT INTO circles_alarm (circle_id, raised_at) VALUES ($1, $2)
    ON CONFLICT (circle_id) DO NOTHING
)sql"};

bool insert_alarm(db::WriteTx& tx, const Alarm& alarm) {
    return tx.run(kInsertAlarm, alarm.circle_id, alarm.raised_at) == 1;
}

constexpr db::Query kDeleteAlarm{"circles.delete_alarm", R"sql(
    DELETE FROM circles_alarm WHERE circle_id = $1
)sql"};

void delete_alarm(db::WriteTx& tx, CircleId circle) {
    tx.run(kDeleteAlarm, circle);
}

constexpr db::Query kFindAlarm{"circles.find_alarm", R"sql(
    SELECT circle_id, raised_at FROM circles_alarm WHERE circle_id = $1
)sql"};

std::optional<Alarm> find_alarm(db::ReadTx& tx, CircleId circle) {
    return tx.find<Alarm>(kFindAlarm, circle);
}

constexpr db::Query kListAlarms{"circles.list_alarms", R"sql(
    SELECT circle_id, raised_at FROM circles_alarm ORDER BY raised_at, circle_id
)sql"};

std::vector<Alarm> list_alarms(db::ReadTx& tx) {
    return tx.all<Alarm>(kListAlarms);
}

constexpr db::Query kCountAlarms{"circles.count_alarms", R"sql(
    SELECT COUNT(*) FROM circles_alarm
)sql"};

std::int64_t count_alarms(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountAlarms).value_or(0);
}

constexpr db::Query kInsertMerger{"circles.insert_merger", R"sql(
    INSERT INTO circles_merger (circle_id, into_id, merged_at, told) VALUES ($1, $2, $3, $4)
)sql"};

void insert_merger(db::WriteTx& tx, const Merger& merger) {
    tx.run(kInsertMerger, merger.circle_id, merger.into_id, merger.merged_at, merger.told);
}

constexpr db::Query kDeleteMerger{"circles.delete_merger", R"sql(
    DELETE FROM circles_merger WHERE circle_id = $1
)sql"};

void delete_merger(db::WriteTx& tx, CircleId circle) {
    tx.run(kDeleteMerger, circle);
}

constexpr db::Query kFindMerger{"circles.find_merger", R"sql(
    SELECT circle_id, into_id, merged_at, told FROM circles_merger WHERE circle_id = $1
)sql"};

std::optional<Merger> find_merger(db::ReadTx& tx, CircleId circle) {
    return tx.find<Merger>(kFindMerger, circle);
}

constexpr db::Query kMarkTold{"circles.mark_told", R"sql(
    UPDATE circles_merger SET told = 1 WHERE circle_id = $1 AND told = 0
)sql"};

bool mark_told(db::WriteTx& tx, CircleId circle) {
    return tx.run(kMarkTold, circle) == 1;
}

}  // namespace agora::circles
