#include "today.hpp"

#include "agora/locale/formats.hpp"
#include "agora/places/to_check.hpp"
#include "place_view.hpp"
#include "space_store.hpp"

namespace agora::places {
namespace {

/// The next rooms that the reader booked.
void add_bookings(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    constexpr std::size_t kMost = 2;
    constexpr std::chrono::days kSoon{7};
    for (const Booking& one : list_bookings_of(tx, call.actor.account, call.now)) {
        if (lines.size() == kMost || one.starts_at > call.now + kSoon) return;
        const auto space = find_space(tx, one.space_id);
        const auto place = space ? find_place(tx, space->place_id) : std::nullopt;
        if (!place) continue;
        const locale::TimeZone zone{what_it_says(tx, *place).time_zone};
        lines.push_back(
            {.rank = 4,
             .text = space->name + " · " + locale::date_time(call.language, one.starts_at, zone),
             .reason = call.say(tr("because you booked it")),
             .act = call.say(tr("See it")),
             .path = "/bookings"});
    }
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_bookings(call, tx, lines);
        for (const ToCheck& one : list_to_check(call, tx, 1)) {
            lines.push_back({.rank = 6,
                             .text = call.say({tr("Is “{place}” right as it stands there?"),
                                               {{"place", one.name}}}),
                             .reason = one.near ? call.say(tr("because it is near you"))
                                                : call.say(tr("because you are an editor")),
                             .act = call.say(tr("Look at it")),
                             .path = one.path});
        }
        return lines;
    });
}

}  // namespace agora::places
