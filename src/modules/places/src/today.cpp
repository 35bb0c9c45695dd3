#include "today.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/profile.hpp"
#include "place_view.hpp"
#include "space_store.hpp"

#include <algorithm>

namespace agora::places {
namespace {

/// The province of the reader's town.
std::string neighbourhood(const web::Call& call, db::ReadTx& tx) {
    const auto profile = members::find_profile(tx, call.actor.account);
    if (!profile || profile->row.commune.empty()) return {};
    const auto path = atlas_of(call)->path(profile->row.commune);
    return path.size() > 1 ? std::string{path[path.size() - 2]->code()} : std::string{};
}

/// Whether the reader could say that it is right.
bool asks_reader(const web::Call& call, db::ReadTx& tx, const Place& place) {
    if (place.confirmed_version == place.version) return false;
    for (const Version& version : list_versions(tx, place.place_id)) {
        if (version.version > place.confirmed_version && version.author == call.actor.account) {
            return false;
        }
    }
    const auto said = list_confirmations(tx, place.place_id);
    return std::ranges::none_of(said, [&](const Confirmation& one) {
        return one.version == place.version && one.account_id == call.actor.account;
    });
}

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
        const std::string near = neighbourhood(call, tx);
        const bool editor = is_editor(call.actor);
        if (near.empty() && !editor) return lines;
        const auto atlas = atlas_of(call);
        for (const Listed& listed : list_visible(call.services, tx, call.actor)) {
            if (listed.place.confirmed_version == listed.place.version) continue;
            const bool close = !near.empty() && atlas->is_within(listed.content().commune, near);
            if (!(close || editor) || !asks_reader(call, tx, listed.place)) continue;
            lines.push_back({.rank = 6,
                             .text = call.say({tr("Is “{place}” right as it stands there?"),
                                               {{"place", listed.content().name}}}),
                             .reason = close ? call.say(tr("because it is near you"))
                                             : call.say(tr("because you are an editor")),
                             .act = call.say(tr("Look at it")),
                             .path = path_of(listed.place.place_id)});
            break;
        }
        return lines;
    });
}

}  // namespace agora::places
