#pragma once

#include "agora/events/event.hpp"

#include <vector>

namespace agora::events {

/// Whether somebody who registered came.
struct Presence {
    EventId event_id;
    AccountId account_id;
    bool came = false;
    Instant noted_at;
};
AGORA_FIELDS(Presence, event_id, account_id, came, noted_at)

void put_presence(db::WriteTx& tx, const Presence& presence);
std::vector<Presence> list_presence(db::ReadTx& tx, EventId event);

/// Announced events with registration that begin in this span and of which nobody was reminded.
std::vector<Event> list_to_remind(db::ReadTx& tx, Instant after, Instant until);
void insert_reminder(db::WriteTx& tx, EventId event, Instant now);
/// It moved: people are reminded of the new time.
void delete_reminder(db::WriteTx& tx, EventId event);

}  // namespace agora::events
