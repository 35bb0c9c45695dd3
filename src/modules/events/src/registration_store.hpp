#pragma once

#include "agora/events/event.hpp"

#include <span>
#include <vector>

namespace agora::events {

struct Counted {
    EventId event_id;
    std::int64_t attending = 0;
    std::int64_t waiting = 0;
};
AGORA_FIELDS(Counted, event_id, attending, waiting)

void put_registration(db::WriteTx& tx, const Registration& registration);
std::optional<Registration> find_registration(db::ReadTx& tx, EventId event, AccountId account);
/// In the order in which they came into their state.
std::vector<Registration> list_registrations(db::ReadTx& tx, EventId event);
std::vector<Registration> list_registrations_of(db::ReadTx& tx, AccountId account);
Counted count_registrations(db::ReadTx& tx, EventId event);
/// Of some events; those without any are left out.
std::vector<Counted> count_registrations(db::ReadTx& tx, std::span<const EventId> events);
/// Of events that end after `from` and begin before `until`; those without any are left out.
std::vector<Counted> count_registrations_between(db::ReadTx& tx, Instant from, Instant until);
/// Of those who come, how many sit on a guest's seat.
std::int64_t count_guests(db::ReadTx& tx, EventId event);
/// Who waits longest first.
std::vector<Registration> list_waiting(db::ReadTx& tx, EventId event);
/// How many wait with this number or a lower one.
std::int64_t count_waiting_until(db::ReadTx& tx, EventId event, std::int64_t queue);
/// One more than the highest so far.
std::int64_t next_in_queue(db::ReadTx& tx, EventId event);

}  // namespace agora::events
