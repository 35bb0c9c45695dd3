#include "drawn_seat_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertDrawnSeat{"assemblies.insert_drawn_seat", R"sql(
    INSERT INTO assemblies_drawn_seat (seat_id, draw_id) VALUES ($1, $2)
)sql"};

void insert_drawn_seat(db::WriteTx& tx, const DrawnSeat& drawn) {
    tx.run(kInsertDrawnSeat, drawn.seat_id, drawn.draw_id);
}

constexpr db::Query kDeleteDrawnSeat{"assemblies.delete_drawn_seat", R"sql(
    DELETE FROM assemblies_drawn_seat WHERE seat_id = $1
)sql"};

void delete_drawn_seat(db::WriteTx& tx, SeatId seat) {
    tx.run(kDeleteDrawnSeat, seat);
}

constexpr db::Query kFindDrawOf{"assemblies.find_draw_of_seat", R"sql(
    SELECT draw_id FROM assemblies_drawn_seat WHERE seat_id = $1
)sql"};

std::optional<DrawId> find_draw_of(db::ReadTx& tx, SeatId seat) {
    return tx.find<DrawId>(kFindDrawOf, seat);
}

constexpr db::Query kListDrawnSeats{"assemblies.list_drawn_seats", R"sql(
    SELECT d.seat_id, d.draw_id
    FROM assemblies_drawn_seat d JOIN assemblies_seat s ON s.seat_id = d.seat_id
    WHERE s.body_id = $1
)sql"};

std::vector<DrawnSeat> list_drawn_seats(db::ReadTx& tx, BodyId body) {
    return tx.all<DrawnSeat>(kListDrawnSeats, body);
}

constexpr db::Query kCountSeatsOfDraw{"assemblies.count_seats_of_draw", R"sql(
    SELECT s.body_id, COUNT(*) AS seats
    FROM assemblies_drawn_seat d JOIN assemblies_seat s ON s.seat_id = d.seat_id
    WHERE d.draw_id = $1 GROUP BY s.body_id ORDER BY s.body_id
)sql"};

std::vector<SeatsOfBody> count_seats_of_draw(db::ReadTx& tx, DrawId draw) {
    return tx.all<SeatsOfBody>(kCountSeatsOfDraw, draw);
}

}  // namespace agora::assemblies
