#pragma once

#include "agora/circles/activity.hpp"

#include <vector>

namespace agora::circles {

/// A group in which nothing happened for long.
struct Alarm {
    CircleId circle_id;
    Instant raised_at;
};
AGORA_FIELDS(Alarm, circle_id, raised_at)

/// The last that is known to have happened; the beginning of its state when nothing is.
Instant last_activity_of(db::ReadTx& tx, const Circle& circle);
/// Groups that live, where nothing happened since, and of which nobody was asked.
std::vector<Circle> list_quiet(db::ReadTx& tx, Instant since);

/// False when it was raised already.
bool insert_alarm(db::WriteTx& tx, const Alarm& alarm);
void delete_alarm(db::WriteTx& tx, CircleId circle);
std::optional<Alarm> find_alarm(db::ReadTx& tx, CircleId circle);
/// The oldest first.
std::vector<Alarm> list_alarms(db::ReadTx& tx);
std::int64_t count_alarms(db::ReadTx& tx);

/// Where a group that ended goes on.
struct Merger {
    CircleId circle_id;
    CircleId into_id;
    Instant merged_at;
    bool told = false;  ///< its members have the mail
};
AGORA_FIELDS(Merger, circle_id, into_id, merged_at, told)

void insert_merger(db::WriteTx& tx, const Merger& merger);
void delete_merger(db::WriteTx& tx, CircleId circle);
std::optional<Merger> find_merger(db::ReadTx& tx, CircleId circle);
/// False when they were told before.
bool mark_told(db::WriteTx& tx, CircleId circle);

}  // namespace agora::circles
