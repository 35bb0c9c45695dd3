#include "deadlines.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "ask.hpp"
#include "letters.hpp"
#include "room_store.hpp"

namespace agora::bids {
namespace {

constexpr std::chrono::days kAfter{1};
constexpr std::chrono::days kBefore{2};

struct OutcomeAsking {
    static constexpr std::string_view kName = "bids.ask_outcome";
    RoomId room = {};
};
AGORA_FIELDS(OutcomeAsking, room)

struct ClosingReminder {
    static constexpr std::string_view kName = "bids.remind_team";
    RoomId room = {};
};
AGORA_FIELDS(ClosingReminder, room)

/// Of each deadline once, also when it moves away and back.
void remind_team(web::Services& services, RoomId id) {
    services.database.write([&](db::WriteTx& tx) {
        auto room = find_room(tx, id);
        const Instant now = services.clock.now();
        if (!room || room->outcome != Outcome::preparing) return;
        const bool is_near = room->deadline_at > now && room->deadline_at - kBefore <= now;
        if (!is_near || room->reminded_for == room->deadline_at) return;
        room->reminded_for = room->deadline_at;
        update_room(tx, *room);
        tell_closes_soon({tx, services, {{}, now}}, *room);
    });
}

/// A deadline that moved meanwhile has a job of its own.
void ask_outcome(web::Services& services, RoomId id) {
    services.database.write([&](db::WriteTx& tx) {
        auto room = find_room(tx, id);
        const Instant now = services.clock.now();
        if (!room || room->outcome != Outcome::preparing || room->asked_at) return;
        if (room->deadline_at + kAfter > now) return;
        room->asked_at = now;
        update_room(tx, *room);
        tell_outcome_asked({tx, services, {{}, now}}, *room);
    });
}

}  // namespace

void watch_deadline(db::WriteTx& tx, const Room& room) {
    jobs::enqueue(tx, OutcomeAsking{room.room_id}, {.run_at = room.deadline_at + kAfter});
    // Who sets a deadline that is near already knows it.
    const Instant remind_at = room.deadline_at - kBefore;
    if (remind_at > room.changed_at) {
        jobs::enqueue(tx, ClosingReminder{room.room_id}, {.run_at = remind_at});
    }
}

std::vector<jobs::Kind> asking(web::Services& services) {
    return {{.name = std::string{OutcomeAsking::kName},
             .run =
                 [&services](const jobs::Job& job) {
                     ask_outcome(services, journal::event_of<OutcomeAsking>(job.payload).room);
                 }},
            {.name = std::string{ClosingReminder::kName}, .run = [&services](const jobs::Job& job) {
                 remind_team(services, journal::event_of<ClosingReminder>(job.payload).room);
             }}};
}

std::vector<jobs::Periodic> looking(web::Services& services) {
    return {{.name = "bids.look_for_helpers",
             .every = std::chrono::hours{1},
             .run =
                 [&services] {
                     look_on(services);
                     look_after(services);
                 },
             .label = tr("Looking for language help"),
             .sentence = tr("Asks other helpers when the first ones don't answer, and ends what "
                            "nobody took or answered in time.")}};
}

}  // namespace agora::bids
