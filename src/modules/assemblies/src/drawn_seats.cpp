#include "drawn_seats.hpp"

#include "drawn_seat_store.hpp"
#include "labels.hpp"
#include "meeting_view.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::assemblies {
namespace {

/// Who knows that this person was drawn.
bool joins(const access::Actor& actor, const Seat& seat, const lottery::Draw& draw,
           db::ReadTx& tx) {
    const bool own = actor.is_member() && seat.account_id == actor.account;
    const bool shows_name =
        seat.shown == Shown::everyone || (seat.shown == Shown::members && actor.is_member());
    if (own || !shows_name || lottery::may_run(actor)) return true;
    const auto drawn = lottery::find_drawn(tx, draw.draw_id, seat.account_id);
    return drawn && drawn->name_public;
}

}  // namespace

Result<DrawId> draw_typed(db::ReadTx& tx, const access::Actor& actor, std::string_view typed) {
    typed = trimmed(typed);
    if (typed.empty()) return DrawId{};
    if (const auto slash = typed.rfind('/'); slash != std::string_view::npos) {
        typed.remove_prefix(slash + 1);
    }
    const auto number = parse_positive(typed);
    const auto draw = number ? lottery::find_draw_for(tx, actor, *number) : std::nullopt;
    if (!draw) return Refusal{AssemblyRefusal::draw_unknown, "draw"};
    if (draw->state != lottery::State::drawn) {
        return Refusal{AssemblyRefusal::draw_not_drawn, "draw"};
    }
    return draw->draw_id;
}

Result<Done> change_draw(db::WriteTx& tx, const Seat& seat, DrawId draw) {
    const auto before = find_draw_of(tx, seat.seat_id);
    if (before.value_or(DrawId{}) == draw) return Done{};
    if (draw && !lottery::find_drawn(tx, draw, seat.account_id)) {
        return Refusal{AssemblyRefusal::person_not_drawn, "draw"};
    }
    delete_drawn_seat(tx, seat.seat_id);
    if (draw) insert_drawn_seat(tx, {seat.seat_id, draw});
    return Done{};
}

void put_drawn_seat(db::WriteTx& tx, SeatId seat, DrawId draw) {
    insert_drawn_seat(tx, {seat, draw});
}

std::map<SeatId, web::Link> draws_of(const web::Call& call, db::ReadTx& tx, const Body& body,
                                     const std::vector<Seat>& seats) {
    std::map<SeatId, web::Link> links;
    for (const DrawnSeat& one : list_drawn_seats(tx, body.body_id)) {
        const auto seat = std::ranges::find(seats, one.seat_id, &Seat::seat_id);
        const auto draw = lottery::find_draw_by_id(tx, one.draw_id);
        if (seat == seats.end() || !draw || !lottery::may_see(call.actor, *draw)) continue;
        if (!joins(call.actor, *seat, *draw, tx)) continue;
        links[one.seat_id] = {
            call.link(lottery::path_of(*draw)),
            call.say({tr("Draw {number}: {title}"),
                      {{"number", std::to_string(draw->number)}, {"title", draw->title}}})};
    }
    return links;
}

std::string draw_number_of(db::ReadTx& tx, SeatId seat) {
    const auto id = find_draw_of(tx, seat);
    const auto draw = id ? lottery::find_draw_by_id(tx, *id) : std::nullopt;
    return draw ? std::to_string(draw->number) : "";
}

lottery::DrawSection on_draw(web::Call& call, db::ReadTx& tx, const lottery::Draw& draw) {
    lottery::DrawSection section{.anchor = "bodies",
                                 .heading = call.say(tr("What it was drawn for"))};
    for (const SeatsOfBody& one : count_seats_of_draw(tx, draw.draw_id)) {
        const auto body = find_body(tx, one.body_id);
        if (!body) continue;
        section.drawn_for.push_back(
            {call.link(path_of(*body)), name_of(*body, call.language), one.seats});
    }
    return section;
}

}  // namespace agora::assemblies
