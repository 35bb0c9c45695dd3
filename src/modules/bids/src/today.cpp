#include "today.hpp"

#include "agora/locale/formats.hpp"
#include "ask_store.hpp"
#include "room_store.hpp"
#include "sight.hpp"
#include "work_store.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::chrono::days kSoon{3};
constexpr std::size_t kMost = 3;

void add_rooms(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    const auto seats = list_seats_of(tx, call.actor.account);
    if (seats.empty()) return;
    for (const Room& room : list_rooms_of(tx, call.actor.account)) {
        if (room.outcome != Outcome::preparing || lines.size() >= kMost) continue;
        const auto seat = std::ranges::find(seats, room.room_id, &TeamMember::room_id);
        if (seat == seats.end()) continue;
        if (!seat->joined_at) {
            lines.push_back({.rank = 3,
                             .text = call.say({tr("You are invited to make a bid: “{title}”"),
                                               {{"title", room.title}}}),
                             .reason = call.say(tr("because a member asks you")),
                             .act = call.say(tr("Say yes or no")),
                             .path = path_of(room)});
        } else if (seat->role == Role::lead && room.deadline_at <= call.now) {
            lines.push_back(
                {.rank = 5,
                 .text = call.say({tr("How did “{title}” end?"), {{"title", room.title}}}),
                 .reason = call.say(tr("because you lead the bid")),
                 .act = call.say(tr("Say how it ended")),
                 .path = path_of(room, "/outcome")});
        }
    }
}

void add_parts(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    const Date today = today_of(call);
    for (const Part& part : list_due_parts(tx, call.actor.account, today + kSoon)) {
        if (lines.size() >= 2 * kMost) return;
        lines.push_back({.rank = *part.due_on <= today ? 1 : 3,
                         .text = call.say({tr("Your part “{title}” is due on {date}"),
                                           {{"title", part.title},
                                            {"date", locale::date(call.language, *part.due_on)}}}),
                         .reason = call.say(tr("because you write it")),
                         .act = call.say(tr("Write it")),
                         .path = path_of(part)});
    }
}

void add_help(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    auto waiting = list_waiting_for(tx, call.actor.account);
    std::erase_if(waiting, [&](const Ask& ask) {
        return !ask.asked_by || are_apart(tx, call.services, call.actor.account, ask.asked_by);
    });
    if (!waiting.empty()) {
        const Ask& first = waiting.front();
        lines.push_back(
            {.rank = 3,
             .text = call.say({tr("Can you help with “{title}”?"), {{"title", first.title}}}),
             .reason = call.say(tr("because you offer language help")),
             .act = call.say(tr("Say yes or no")),
             .path = path_of(first)});
    }
    for (const Ask& ask : list_asks_of(tx, call.actor.account)) {
        if (ask.state != AskState::handed_in) continue;
        lines.push_back({.rank = 3,
                         .text = call.say({tr("“{title}” is handed in"), {{"title", ask.title}}}),
                         .reason = call.say(tr("because you asked for this help")),
                         .act = call.say(tr("Look at it and thank")),
                         .path = path_of(ask)});
        return;
    }
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_rooms(call, tx, lines);
        add_parts(call, tx, lines);
        add_help(call, tx, lines);
        return lines;
    });
}

}  // namespace agora::bids
