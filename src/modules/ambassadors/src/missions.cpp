#include "missions.hpp"

#include "agora/accounts/account.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "charter_store.hpp"
#include "letters.hpp"
#include "mission_store.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"
#include "tariff.hpp"
#include "terms.hpp"
#include "terms_store.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::chrono::days kRemembered{3 * 366};

bool is_live(SeatState state) {
    return state == SeatState::asked || state == SeatState::volunteered ||
           state == SeatState::confirmed;
}

bool is_active(db::ReadTx& tx, AccountId account) {
    const auto found = account ? accounts::find_account(tx, account) : std::nullopt;
    return found && found->standing == access::Standing::active;
}

/// An ambassador who signed the present charter, or why not.
std::optional<Refusal> not_to_send(db::ReadTx& tx, AccountId account) {
    const auto sheet = find_sheet(tx, account);
    if (!sheet || sheet->standing != Standing::accepted) return R::not_an_ambassador;
    if (!is_active(tx, account)) return R::account_not_active;
    const std::int64_t charter = newest_charter(tx);
    if (charter == 0 || sheet->charter != charter) return R::charter_not_signed;
    return std::nullopt;
}

std::optional<Refusal> not_to_fill(const Acting& acting, const Mission& mission,
                                   AccountId account) {
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (is_over(mission, acting.origin.at)) return R::mission_over;
    for (const Seat& seat : list_seats(acting.tx, mission.mission_id)) {
        if (seat.account_id == account && is_live(seat.state)) return R::seat_there;
    }
    return std::nullopt;
}

/// Places, the cap of paid missions, and that who is new is not alone.
std::optional<Refusal> not_to_confirm(const Acting& acting, const Mission& mission,
                                      AccountId account) {
    if (const auto why = not_to_send(acting.tx, account)) return why;
    const auto seats = list_seats(acting.tx, mission.mission_id);
    if (count_confirmed(seats, Part::ambassador) >= mission.places) return R::no_places;
    const Load load = load_of(acting.tx, account, mission, acting.origin.at);
    const std::int64_t cap = acting.services.settings.number("ambassadors.paid_cap");
    if (mission.regime == Regime::paid && load.paid_of_year >= cap) return R::cap_reached;
    if (const auto why = not_to_pay(acting.tx, mission, account)) return why;
    if (!mission.with_experienced || load.done > 0) return std::nullopt;
    const bool accompanied = std::ranges::any_of(seats, [&](const Seat& seat) {
        if (seat.state != SeatState::confirmed) return false;
        return seat.part == Part::staff ||
               load_of(acting.tx, seat.account_id, mission, acting.origin.at).done > 0;
    });
    return accompanied ? std::nullopt : std::optional<Refusal>{R::needs_experienced};
}

void confirm(const Acting& acting, const Mission& mission, Seat& seat) {
    seat.state = SeatState::confirmed;
    if (seat.part != Part::ambassador) return;
    put_engagement(acting, mission, seat);
    if (mission.regime == Regime::lump_sum) {
        const auto lump_sum = find_lump_sum(acting.tx, mission.mission_id);
        seat.fee = lump_sum ? sum_of(*lump_sum, mission) : 0;
    }
    const auto tariff = newest_tariff(acting.tx);
    if (mission.regime == Regime::paid && tariff) {
        seat.fee = sum_of(fee_of(*tariff, mission));
        seat.tariff = tariff->version;
    }
}

void put_seat(const Acting& acting, const Mission& mission, Seat seat) {
    seat.seat_id = acting.tx.new_id<SeatId>();
    seat.mission_id = mission.mission_id;
    seat.since = acting.origin.at;
    insert_seat(acting.tx, seat);
}

void count(const DoneSeat& seat, const Mission& mission, Instant now, Load& load) {
    constexpr std::chrono::days kYear{365};
    if (seat.mission_id == mission.mission_id) return;
    if (now >= seat.ends_at) {
        ++load.done;
        load.last_at = std::max(load.last_at, seat.ends_at);
    }
    if (seat.starts_at > now - kYear) ++load.of_year;
    const int year = locale::local_date(mission.starts_at, {}).year;
    const bool same_year = locale::local_date(seat.starts_at, {}).year == year;
    if (same_year && seat.regime == Regime::paid) ++load.paid_of_year;
}

std::optional<Refusal> fault_of(const Acting& acting, const Mission& wanted,
                                const LumpSum& lump_sum) {
    constexpr std::chrono::days kLongest{31};
    constexpr std::chrono::days kFurthest{731};
    const Instant now = acting.origin.at;
    const bool good = wanted.starts_at < wanted.ends_at && now < wanted.ends_at &&
                      wanted.ends_at < wanted.starts_at + kLongest &&
                      wanted.starts_at < now + kFurthest;
    if (!good) return Refusal{R::moments_wrong, "ends_at"};
    if (wanted.regime == Regime::paid && !newest_tariff(acting.tx)) {
        return Refusal{R::no_tariff, "regime"};
    }
    if (wanted.regime == Regime::lump_sum) return not_to_promise(acting.tx, lump_sum, wanted);
    if (lump_sum.entity_id || lump_sum.per_day != 0) {
        return Refusal{R::lump_sum_elsewhere, "regime"};
    }
    return std::nullopt;
}

}  // namespace

bool is_over(const Mission& mission, Instant now) {
    return now >= mission.ends_at;
}

std::int64_t count_confirmed(const std::vector<Seat>& seats, Part part) {
    return std::ranges::count_if(seats, [&](const Seat& seat) {
        return seat.part == part && seat.state == SeatState::confirmed;
    });
}

Result<std::int64_t> make_mission(const Acting& acting, Mission wanted, LumpSum lump_sum) {
    if (const auto fault = fault_of(acting, wanted, lump_sum)) return *fault;
    if (wanted.state == MissionState::proposed) {
        if (const auto why = not_to_send(acting.tx, acting.origin.account)) return *why;
    }
    wanted.mission_id = acting.tx.new_id<MissionId>();
    wanted.number = next_mission_number(acting.tx);
    wanted.proposed_by = acting.origin.account;
    wanted.proposed_at = acting.origin.at;
    insert_mission(acting.tx, wanted);
    if (wanted.regime == Regime::lump_sum) {
        lump_sum.mission_id = wanted.mission_id;
        insert_lump_sum(acting.tx, lump_sum);
    }
    if (wanted.state == MissionState::proposed) {
        put_seat(acting, wanted,
                 {.account_id = wanted.proposed_by, .state = SeatState::volunteered});
        journal::emit(acting.tx, acting.origin, MissionMade{wanted.mission_id});
    } else {
        journal::emit(acting.tx, acting.origin,
                      MissionDecided{wanted.mission_id, MissionState::open}, journal::Audit::yes);
    }
    return wanted.number;
}

Result<Done> decide_mission(const Acting& acting, Mission mission, Verdict verdict,
                            std::string reason) {
    if (mission.state != MissionState::proposed) return R::mission_not_proposed;
    auto seats = list_seats(acting.tx, mission.mission_id);
    std::erase_if(seats, [](const Seat& seat) { return !is_live(seat.state); });
    if (verdict == Verdict::yes) {
        if (mission.proposed_by == acting.origin.account) return R::decides_no_own;
        if (const auto why = not_to_send(acting.tx, mission.proposed_by)) return *why;
        if (is_over(mission, acting.origin.at)) return R::mission_over;
        for (const Seat& seat : seats) {
            if (const auto why = not_to_confirm(acting, mission, seat.account_id)) return *why;
        }
    }
    mission.state = verdict == Verdict::yes ? MissionState::open : MissionState::refused;
    mission.reason = std::move(reason);
    update_mission(acting.tx, mission);
    journal::emit(acting.tx, acting.origin, MissionDecided{mission.mission_id, mission.state},
                  journal::Audit::yes);
    for (Seat& seat : seats) {
        if (verdict == Verdict::yes) {
            confirm(acting, mission, seat);
        } else {
            seat.state = SeatState::declined;
        }
        update_seat(acting.tx, seat);
    }
    mail_decision(acting, mission);
    return Done{};
}

Result<Done> cancel_mission(const Acting& acting, Mission mission, std::string reason) {
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (is_over(mission, acting.origin.at)) return R::mission_over;
    mission.state = MissionState::cancelled;
    mission.reason = std::move(reason);
    update_mission(acting.tx, mission);
    journal::emit(acting.tx, acting.origin, MissionDecided{mission.mission_id, mission.state},
                  journal::Audit::yes);
    for (const Seat& seat : list_seats(acting.tx, mission.mission_id)) {
        if (is_live(seat.state)) mail_seat(acting, mission, seat);
    }
    return Done{};
}

Result<Done> ask_for(const Acting& acting, const Mission& mission, AccountId account) {
    if (account == acting.origin.account) return R::decides_no_own;
    if (const auto why = not_to_send(acting.tx, account)) return *why;
    if (const auto why = not_to_fill(acting, mission, account)) return *why;
    if (const auto why = not_to_confirm(acting, mission, account)) return *why;
    const Seat seat{.account_id = account, .state = SeatState::asked};
    put_seat(acting, mission, seat);
    journal::emit(acting.tx, acting.origin,
                  SeatDecided{mission.mission_id, account, SeatState::asked}, journal::Audit::yes);
    mail_seat(acting, mission, seat);
    return Done{};
}

Result<Done> volunteer(const Acting& acting, const Mission& mission) {
    const AccountId account = acting.origin.account;
    if (const auto why = not_to_send(acting.tx, account)) return *why;
    if (const auto why = not_to_fill(acting, mission, account)) return *why;
    put_seat(acting, mission, {.account_id = account, .state = SeatState::volunteered});
    journal::emit(acting.tx, acting.origin,
                  SeatChanged{mission.mission_id, account, SeatState::volunteered});
    return Done{};
}

Result<Done> come_along(const Acting& acting, const Mission& mission) {
    const AccountId account = acting.origin.account;
    if (const auto why = not_to_fill(acting, mission, account)) return *why;
    put_seat(acting, mission,
             {.account_id = account, .part = Part::staff, .state = SeatState::confirmed});
    journal::emit(acting.tx, acting.origin,
                  SeatChanged{mission.mission_id, account, SeatState::confirmed});
    return Done{};
}

Result<Done> answer_seat(const Acting& acting, const Mission& mission, Seat seat, Verdict verdict) {
    if (seat.account_id != acting.origin.account) return R::seat_not_theirs;
    if (seat.state != SeatState::asked) return R::not_asked;
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (is_over(mission, acting.origin.at)) return R::mission_over;
    if (verdict == Verdict::yes) {
        if (const auto why = not_to_confirm(acting, mission, seat.account_id)) return *why;
        confirm(acting, mission, seat);
    } else {
        seat.state = SeatState::declined;
    }
    update_seat(acting.tx, seat);
    journal::emit(acting.tx, acting.origin,
                  SeatChanged{mission.mission_id, seat.account_id, seat.state});
    return Done{};
}

Result<Done> decide_seat(const Acting& acting, const Mission& mission, Seat seat, Verdict verdict) {
    if (seat.account_id == acting.origin.account) return R::decides_no_own;
    if (seat.state != SeatState::volunteered) return R::not_volunteered;
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (is_over(mission, acting.origin.at)) return R::mission_over;
    if (verdict == Verdict::yes) {
        if (const auto why = not_to_confirm(acting, mission, seat.account_id)) return *why;
        confirm(acting, mission, seat);
    } else {
        seat.state = SeatState::declined;
    }
    update_seat(acting.tx, seat);
    journal::emit(acting.tx, acting.origin,
                  SeatDecided{mission.mission_id, seat.account_id, seat.state},
                  journal::Audit::yes);
    mail_seat(acting, mission, seat);
    return Done{};
}

Result<Done> give_back(const Acting& acting, const Mission& mission, Seat seat) {
    if (seat.account_id != acting.origin.account) return R::seat_not_theirs;
    if (!is_live(seat.state)) return R::seat_not_found;
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (acting.origin.at >= mission.starts_at) return R::mission_over;
    seat.state = SeatState::withdrawn;
    seat.fee = 0;
    update_seat(acting.tx, seat);
    journal::emit(acting.tx, acting.origin,
                  SeatChanged{mission.mission_id, seat.account_id, seat.state});
    return Done{};
}

Result<Done> free_seat(const Acting& acting, const Mission& mission, Seat seat) {
    if (!is_live(seat.state)) return R::seat_not_found;
    if (mission.state != MissionState::open) return R::mission_not_open;
    if (acting.origin.at >= mission.starts_at) return R::mission_over;
    seat.state = SeatState::withdrawn;
    seat.fee = 0;
    update_seat(acting.tx, seat);
    journal::emit(acting.tx, acting.origin,
                  SeatDecided{mission.mission_id, seat.account_id, seat.state},
                  journal::Audit::yes);
    mail_seat(acting, mission, seat);
    return Done{};
}

void give_all_back(const Acting& acting, AccountId account) {
    for (Seat& seat : list_seats_of(acting.tx, account)) {
        if (!is_live(seat.state)) continue;
        const auto mission = find_mission_by_id(acting.tx, seat.mission_id);
        const bool coming = mission && mission->state == MissionState::open &&
                            acting.origin.at < mission->starts_at;
        if (!coming) continue;
        seat.state = SeatState::withdrawn;
        seat.fee = 0;
        update_seat(acting.tx, seat);
        journal::emit(acting.tx, acting.origin,
                      SeatChanged{mission->mission_id, account, seat.state});
    }
}

Load load_of(db::ReadTx& tx, AccountId account, const Mission& mission, Instant now) {
    Load load;
    for (const DoneSeat& seat : list_done_seats_of(tx, account, now - kRemembered)) {
        count(seat, mission, now, load);
    }
    return load;
}

std::map<AccountId, Load> loads(db::ReadTx& tx, const Mission& mission, Instant now) {
    std::map<AccountId, Load> loads;
    for (const DoneSeat& seat : list_done_seats(tx, now - kRemembered, now + kRemembered)) {
        count(seat, mission, now, loads[seat.account_id]);
    }
    return loads;
}

std::optional<Mission> mission_now(db::ReadTx& tx, const Sheet& sheet, Instant now) {
    if (sheet.standing != Standing::accepted || !is_active(tx, sheet.account_id)) {
        return std::nullopt;
    }
    for (const Seat& seat : list_seats_of(tx, sheet.account_id)) {
        if (seat.state != SeatState::confirmed || seat.part != Part::ambassador) continue;
        auto mission = find_mission_by_id(tx, seat.mission_id);
        const bool on = mission && mission->state == MissionState::open &&
                        mission->starts_at <= now && now < mission->ends_at;
        if (on) return mission;
    }
    return std::nullopt;
}

}  // namespace agora::ambassadors
