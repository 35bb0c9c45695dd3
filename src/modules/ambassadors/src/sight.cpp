#include "sight.hpp"

#include "mission_store.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {

std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto number = parse_positive(call.path_value("number"));
    auto mission = number ? find_mission(tx, *number) : std::nullopt;
    if (!mission) return std::nullopt;
    Seen seen{.mission = std::move(*mission)};
    seen.support = is_support(call.actor);
    seen.team = is_team(call.actor);
    seen.seats = list_seats(tx, seen.mission.mission_id);
    const AccountId account = call.actor.account;
    if (call.actor.is_member()) {
        const auto sheet = find_sheet(tx, account);
        seen.ambassador = sheet && sheet->standing == Standing::accepted;
        for (const Seat& seat : seen.seats) {
            const bool given_up =
                seat.state == SeatState::declined || seat.state == SeatState::withdrawn;
            if (seat.account_id == account && !given_up) seen.own = seat;
        }
    }
    const MissionState state = seen.mission.state;
    const bool closed = state == MissionState::proposed || state == MissionState::refused;
    const bool theirs = call.actor.is_member() && seen.mission.proposed_by == account;
    if (closed && !seen.support && !theirs) return std::nullopt;
    if (!may_list(call.actor, seen.mission) && !theirs) return std::nullopt;
    return seen;
}

bool may_list(const access::Actor& actor, const Mission& mission) {
    switch (mission.moderation) {
        case web::Moderation::none:
            return true;
        case web::Moderation::limited:
            return actor.is_member();
        case web::Moderation::hidden:
            return is_support(actor);
    }
    return false;
}

std::optional<Seat> seat_at(const web::Call& call, const Seen& seen) {
    const auto id = call.id<SeatId>("seat");
    if (!id) return std::nullopt;
    const auto found = std::ranges::find(seen.seats, *id, &Seat::seat_id);
    return found == seen.seats.end() ? std::nullopt : std::optional{*found};
}

}  // namespace agora::ambassadors
