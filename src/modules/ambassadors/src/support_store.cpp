#include "support_store.hpp"

namespace agora::ambassadors {

constexpr db::Query kInsertSupportSeat{"ambassadors.insert_support_seat", R"sql(
    INSERT INTO ambassadors_support_seat
        (support_seat_id, account_id, side, department, region, domains, from_day, until_day,
         left_on, seated_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_support_seat(db::WriteTx& tx, const SupportSeat& seat) {
    tx.run(kInsertSupportSeat, seat.support_seat_id, seat.account_id, seat.side, seat.department,
           seat.region, seat.domains, seat.from_day, seat.until_day, seat.left_on, seat.seated_by);
}

constexpr db::Query kUpdateSupportSeat{"ambassadors.update_support_seat", R"sql(
    UPDATE ambassadors_support_seat SET domains = $2, until_day = $3, left_on = $4
    WHERE support_seat_id = $1
)sql"};

void update_support_seat(db::WriteTx& tx, const SupportSeat& seat) {
    tx.run(kUpdateSupportSeat, seat.support_seat_id, seat.domains, seat.until_day, seat.left_on);
}

constexpr db::Query kFindSupportSeat{"ambassadors.find_support_seat", R"sql(
    SELECT support_seat_id, account_id, side, department, region, domains, from_day, until_day,
           left_on, seated_by
    FROM ambassadors_support_seat WHERE support_seat_id = $1
)sql"};

std::optional<SupportSeat> find_support_seat(db::ReadTx& tx, SupportSeatId id) {
    return tx.find<SupportSeat>(kFindSupportSeat, id);
}

constexpr db::Query kFindSupportSeatOf{"ambassadors.find_support_seat_of", R"sql(
    SELECT support_seat_id, account_id, side, department, region, domains, from_day, until_day,
           left_on, seated_by
    FROM ambassadors_support_seat WHERE account_id = $1 AND left_on IS NULL
    ORDER BY support_seat_id LIMIT 1
)sql"};

std::optional<SupportSeat> find_support_seat_of(db::ReadTx& tx, AccountId account) {
    return tx.find<SupportSeat>(kFindSupportSeatOf, account);
}

constexpr db::Query kListSupportSeats{"ambassadors.list_support_seats", R"sql(
    SELECT support_seat_id, account_id, side, department, region, domains, from_day, until_day,
           left_on, seated_by
    FROM ambassadors_support_seat WHERE left_on IS NULL
    ORDER BY until_day, support_seat_id LIMIT 50
)sql"};

std::vector<SupportSeat> list_support_seats(db::ReadTx& tx) {
    return tx.all<SupportSeat>(kListSupportSeats);
}

constexpr db::Query kListEndedSeats{"ambassadors.list_ended_seats", R"sql(
    SELECT support_seat_id, account_id, side, department, region, domains, from_day, until_day,
           left_on, seated_by
    FROM ambassadors_support_seat WHERE left_on IS NULL AND until_day < $1
    ORDER BY support_seat_id LIMIT 50
)sql"};

std::vector<SupportSeat> list_ended_seats(db::ReadTx& tx, Date day) {
    return tx.all<SupportSeat>(kListEndedSeats, day);
}

constexpr db::Query kInsertAsk{"ambassadors.insert_ask", R"sql(
    INSERT INTO ambassadors_board_ask
        (ask_id, asked, asked_by, title, body, due_day, asked_at, answer, answered_by, answered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_ask(db::WriteTx& tx, const BoardAsk& ask) {
    tx.run(kInsertAsk, ask.ask_id, ask.asked, ask.asked_by, ask.title, ask.body, ask.due_day,
           ask.asked_at, ask.answer, ask.answered_by, ask.answered_at);
}

constexpr db::Query kUpdateAsk{"ambassadors.update_ask", R"sql(
    UPDATE ambassadors_board_ask SET answer = $2, answered_by = $3, answered_at = $4
    WHERE ask_id = $1
)sql"};

void update_ask(db::WriteTx& tx, const BoardAsk& ask) {
    tx.run(kUpdateAsk, ask.ask_id, ask.answer, ask.answered_by, ask.answered_at);
}

constexpr db::Query kFindAsk{"ambassadors.find_ask", R"sql(
    SELECT ask_id, asked, asked_by, title, body, due_day, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_board_ask WHERE ask_id = $1
)sql"};

std::optional<BoardAsk> find_ask(db::ReadTx& tx, AskId id) {
    return tx.find<BoardAsk>(kFindAsk, id);
}

constexpr db::Query kListOpenAsks{"ambassadors.list_open_asks", R"sql(
    SELECT ask_id, asked, asked_by, title, body, due_day, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_board_ask WHERE answered_at IS NULL ORDER BY due_day, ask_id LIMIT 100
)sql"};

std::vector<BoardAsk> list_open_asks(db::ReadTx& tx) {
    return tx.all<BoardAsk>(kListOpenAsks);
}

constexpr db::Query kListAnsweredAsks{"ambassadors.list_answered_asks", R"sql(
    SELECT ask_id, asked, asked_by, title, body, due_day, asked_at, answer, answered_by,
           answered_at
    FROM ambassadors_board_ask WHERE answered_at IS NOT NULL
    ORDER BY answered_at DESC, ask_id LIMIT 50
)sql"};

std::vector<BoardAsk> list_answered_asks(db::ReadTx& tx) {
    return tx.all<BoardAsk>(kListAnsweredAsks);
}

}  // namespace agora::ambassadors
