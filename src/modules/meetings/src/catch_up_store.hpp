#pragma once

#include "agora/meetings/catch_up.hpp"

#include <optional>
#include <vector>

namespace agora::meetings {

using access::AccountId;

/// Where the lines of a meeting stand.
struct CatchUpHead {
    EventId event_id = {};
    std::int64_t version = 0;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(CatchUpHead, event_id, version, moderation)

void put_catch_up_head(db::WriteTx& tx, const CatchUpHead& head);
std::optional<CatchUpHead> find_catch_up_head(db::ReadTx& tx, EventId event);
void insert_catch_up(db::WriteTx& tx, const CatchUp& catch_up);
/// The newest first.
std::vector<CatchUp> list_catch_ups(db::ReadTx& tx, EventId event);
/// The newest; nothing when a report hides it.
std::optional<CatchUp> find_newest(db::ReadTx& tx, EventId event);

/// That the meeting was in this group's name; twice is once.
void insert_catch_up_circle(db::WriteTx& tx, circles::CircleId circle, EventId event,
                            Instant starts_at);
/// Meetings of a group that left lines and are not hidden, the last one first.
std::vector<CatchUpHead> list_heads_of(db::ReadTx& tx, circles::CircleId circle);

/// False when this account was told already.
bool insert_told(db::WriteTx& tx, EventId event, AccountId account);
/// False when somebody was reminded already.
bool insert_reminded(db::WriteTx& tx, EventId event, Instant now);

}  // namespace agora::meetings
