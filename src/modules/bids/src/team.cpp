#include "team.hpp"

#include "agora/base/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/members/reach.hpp"
#include "checklists.hpp"
#include "deadlines.hpp"
#include "lesson_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "room_store.hpp"
#include "work_store.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::int64_t kMostADay = 10;
constexpr std::size_t kMostInTeam = 20;
constexpr std::chrono::hours kInviteAgain{24};
constexpr std::chrono::days kFarthest{5 * 366};

std::optional<Refusal> obstacle(const RoomFacts& facts, Instant now) {
    if (facts.deadline_at > now + kFarthest) {
        return Refusal{BidRefusal::deadline_too_far, "deadline"};
    }
    const bool web = facts.link.starts_with("https://") || facts.link.starts_with("http://");
    if (!facts.link.empty() && !(web && markdown::is_safe_address(facts.link))) {
        return Refusal{BidRefusal::link_malformed, "link"};
    }
    return std::nullopt;
}

void set_facts(Room& room, RoomFacts facts) {
    room.title = std::move(facts.title);
    room.link = std::move(facts.link);
    room.language = std::move(facts.language);
    room.deadline_at = facts.deadline_at;
}

void note_changed(const Acting& acting, RoomId room) {
    journal::emit(acting.tx, acting.origin, RoomChanged{room});
}

/// The number in ".../members/12"; nothing for a name.
std::optional<AccountId> page_in(std::string_view typed) {
    constexpr std::string_view kFolder = "/members/";
    const auto at = typed.rfind(kFolder);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view rest = typed.substr(at + kFolder.size());
    return parse_id<AccountId>(rest.substr(0, rest.find_first_of("/?#-")));
}

Result<AccountId> meant(const Acting& acting, std::string_view typed, Date today) {
    const Refusal unknown{BidRefusal::nobody_called_so, "who"};
    std::vector<AccountId> found;
    if (const auto page = page_in(typed)) {
        if (members::reachable_name(acting.tx, *page, today)) found = {*page};
    } else {
        found = members::reachable_called(acting.tx, typed, today);
    }
    if (found.empty()) return unknown;
    if (found.size() > 1) return Refusal{BidRefusal::several_called_so, "who"};
    const bool kept =
        members::is_kept_from(acting.tx, acting.services, acting.origin.account, found.front());
    if (kept) return unknown;
    return found.front();
}

bool leads_alone(db::ReadTx& tx, RoomId room, AccountId member) {
    bool leads = false;
    bool others = false;
    for (const TeamMember& one : list_team(tx, room)) {
        if (one.role != Role::lead || !one.joined_at) continue;
        (one.account_id == member ? leads : others) = true;
    }
    return leads && !others;
}

}  // namespace

Result<RoomId> found_room(const Acting& acting, CallKind kind, std::int64_t call_id,
                          RoomFacts facts) {
    if (facts.deadline_at <= acting.origin.at) {
        return Refusal{BidRefusal::deadline_is_past, "deadline"};
    }
    if (const auto no = obstacle(facts, acting.origin.at)) return *no;
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_founded_since(acting.tx, acting.origin.account, day_before) >= kMostADay) {
        return Refusal{BidRefusal::too_many_rooms, "title"};
    }
    Room room{.room_id = acting.tx.new_id<RoomId>(),
              .call_id = call_id,
              .kind = kind,
              .founded_by = acting.origin.account,
              .founded_at = acting.origin.at,
              .changed_at = acting.origin.at};
    set_facts(room, std::move(facts));
    insert_room(acting.tx, room);
    put_team_member(acting.tx, {.room_id = room.room_id,
                                .account_id = acting.origin.account,
                                .role = Role::lead,
                                .invited_by = acting.origin.account,
                                .invited_at = acting.origin.at,
                                .joined_at = acting.origin.at});
    for (std::string& key : usual_lines(acting.services, kind)) {
        insert_check(acting.tx, {.check_id = acting.tx.new_id<CheckId>(),
                                 .room_id = room.room_id,
                                 .usual = std::move(key)});
    }
    journal::emit(acting.tx, acting.origin, RoomFounded{room.room_id});
    watch_deadline(acting.tx, room);
    return room.room_id;
}

Result<Done> change_room(const Acting& acting, const Inside& inside, RoomFacts facts,
                         std::int64_t seen) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    if (inside.room.version != seen) return BidRefusal::changed_meanwhile;
    if (const auto no = obstacle(facts, acting.origin.at)) return *no;
    Room room = inside.room;
    const bool moves = room.deadline_at != facts.deadline_at;
    if (moves && facts.deadline_at <= acting.origin.at && room.outcome == Outcome::preparing) {
        return Refusal{BidRefusal::deadline_is_past, "deadline"};
    }
    set_facts(room, std::move(facts));
    room.changed_at = acting.origin.at;
    ++room.version;
    if (moves) room.asked_at.reset();
    update_room(acting.tx, room);
    note_changed(acting, room.room_id);
    if (moves) {
        watch_deadline(acting.tx, room);
        tell_deadline_moved(acting, room);
    }
    return Done{};
}

Result<Done> remove_room(const Acting& acting, const Inside& inside) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    const auto lesson = find_lesson(acting.tx, inside.room.room_id);
    if (lesson && lesson->shared_at) return BidRefusal::lesson_is_shared;
    delete_room(acting.tx, inside.room.room_id);
    journal::emit(acting.tx, acting.origin, RoomRemoved{inside.room.room_id});
    return Done{};
}

Result<Done> invite(const Acting& acting, const Inside& inside, std::string_view who, Role role,
                    Date today) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    const auto account = meant(acting, trimmed(who), today);
    if (!account) return account.refusal();
    if (find_team_member(acting.tx, inside.room.room_id, *account)) {
        return Refusal{BidRefusal::in_the_team_already, "who"};
    }
    if (list_team(acting.tx, inside.room.room_id).size() >= kMostInTeam) {
        return Refusal{BidRefusal::team_is_full, "who", {{"most", std::to_string(kMostInTeam)}}};
    }
    const auto before = find_invited_at(acting.tx, inside.room.room_id, *account);
    if (before && *before + kInviteAgain > acting.origin.at) {
        return Refusal{BidRefusal::invited_today, "who"};
    }
    const TeamMember invited{.room_id = inside.room.room_id,
                             .account_id = *account,
                             .role = role,
                             .invited_by = acting.origin.account,
                             .invited_at = acting.origin.at};
    put_team_member(acting.tx, invited);
    put_invited(acting.tx, invited.room_id, *account, acting.origin.at);
    note_changed(acting, inside.room.room_id);
    tell_invited(acting, inside.room, invited);
    return Done{};
}

Result<Done> accept_invitation(const Acting& acting, const Inside& inside) {
    if (inside.is_in()) return BidRefusal::invitation_not_found;
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    TeamMember seat = inside.seat;
    seat.joined_at = acting.origin.at;
    put_team_member(acting.tx, seat);
    note_changed(acting, inside.room.room_id);
    tell_joined(acting, inside.room, seat);
    return Done{};
}

Result<Done> decline_invitation(const Acting& acting, const Inside& inside) {
    if (inside.is_in()) return BidRefusal::invitation_not_found;
    delete_team_member(acting.tx, inside.room.room_id, inside.seat.account_id);
    note_changed(acting, inside.room.room_id);
    tell_declined(acting, inside.room, inside.seat);
    return Done{};
}

Result<Done> set_role(const Acting& acting, const Inside& inside, AccountId member, Role role) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    auto seat = find_team_member(acting.tx, inside.room.room_id, member);
    if (!seat) return BidRefusal::thing_not_found;
    if (role != Role::lead && leads_alone(acting.tx, inside.room.room_id, member)) {
        return BidRefusal::last_lead_stays;
    }
    seat->role = role;
    put_team_member(acting.tx, *seat);
    note_changed(acting, inside.room.room_id);
    return Done{};
}

Result<Done> put_out(const Acting& acting, const Inside& inside, AccountId member) {
    if (!inside.leads) return BidRefusal::not_the_lead;
    if (member == inside.seat.account_id) return leave(acting, inside);
    if (!find_team_member(acting.tx, inside.room.room_id, member)) {
        return BidRefusal::thing_not_found;
    }
    free_parts(acting.tx, inside.room.room_id, member);
    delete_team_member(acting.tx, inside.room.room_id, member);
    note_changed(acting, inside.room.room_id);
    return Done{};
}

Result<Done> leave(const Acting& acting, const Inside& inside) {
    if (leads_alone(acting.tx, inside.room.room_id, inside.seat.account_id)) {
        return BidRefusal::last_lead_stays;
    }
    free_parts(acting.tx, inside.room.room_id, inside.seat.account_id);
    delete_team_member(acting.tx, inside.room.room_id, inside.seat.account_id);
    note_changed(acting, inside.room.room_id);
    remove_if_left(acting, inside.room.room_id);
    return Done{};
}

void remove_if_left(const Acting& acting, RoomId room) {
    const auto team = list_team(acting.tx, room);
    if (std::ranges::any_of(team, [](const auto& one) { return one.joined_at.has_value(); }))
        return;
    const auto lesson = find_lesson(acting.tx, room);
    const bool shared = lesson && lesson->shared_at;
    shared ? empty_room(acting.tx, room) : delete_room(acting.tx, room);
    journal::emit(acting.tx, acting.origin, RoomRemoved{room});
}

}  // namespace agora::bids
