#pragma once

#include "agora/assemblies/body.hpp"

#include <cstdint>
#include <optional>
#include <vector>

// Which draw filled which seat.
namespace agora::assemblies {

struct DrawnSeat {
    SeatId seat_id = {};
    DrawId draw_id = {};
};
AGORA_FIELDS(DrawnSeat, seat_id, draw_id)

void insert_drawn_seat(db::WriteTx& tx, const DrawnSeat& drawn);
void delete_drawn_seat(db::WriteTx& tx, SeatId seat);
std::optional<DrawId> find_draw_of(db::ReadTx& tx, SeatId seat);
/// Of all seats of a body.
std::vector<DrawnSeat> list_drawn_seats(db::ReadTx& tx, BodyId body);

struct SeatsOfBody {
    BodyId body_id = {};
    std::int64_t seats = 0;
};
AGORA_FIELDS(SeatsOfBody, body_id, seats)
/// How many seats of which bodies a draw filled.
std::vector<SeatsOfBody> count_seats_of_draw(db::ReadTx& tx, DrawId draw);

}  // namespace agora::assemblies
