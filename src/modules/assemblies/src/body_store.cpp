#include "body_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertBody{"assemblies.insert_body", R"sql(
    INSERT INTO assemblies_body (body_id, kind, slug, invited, notice_days, article, proxies,
                                 asks_documents, takes_questions, checks_people, name_nl, name_fr,
                                 name_en, decides_nl, decides_fr, decides_en)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_body(db::WriteTx& tx, const Body& body) {
    tx.run(kInsertBody, body.body_id, body.kind, body.slug, body.invited, body.notice_days,
           body.article, body.proxies, body.asks_documents, body.takes_questions,
           body.checks_people, body.name_nl, body.name_fr, body.name_en, body.decides_nl,
           body.decides_fr, body.decides_en);
}

constexpr db::Query kUpdateBody{"assemblies.update_body", R"sql(
    UPDATE assemblies_body SET kind = $2, invited = $3, notice_days = $4, article = $5, proxies = $6,
           asks_documents = $7, takes_questions = $8, checks_people = $9, name_nl = $10,
           name_fr = $11, name_en = $12, decides_nl = $13, decides_fr = $14, decides_en = $15
    WHERE body_id = $1
)sql"};

void update_body(db::WriteTx& tx, const Body& body) {
    tx.run(kUpdateBody, body.body_id, body.kind, body.invited, body.notice_days, body.article,
           body.proxies, body.asks_documents, body.takes_questions, body.checks_people,
           body.name_nl, body.name_fr, body.name_en, body.decides_nl, body.decides_fr,
           body.decides_en);
}

constexpr db::Query kFindBody{"assemblies.find_body", R"sql(
    SELECT body_id, kind, slug, invited, notice_days, article, proxies, asks_documents,
           takes_questions, checks_people, name_nl, name_fr, name_en, decides_nl, decides_fr,
           decides_en
    FROM assemblies_body WHERE body_id = $1
)sql"};

std::optional<Body> find_body(db::ReadTx& tx, BodyId id) {
    return tx.find<Body>(kFindBody, id);
}

constexpr db::Query kFindBodyBySlug{"assemblies.find_body_by_slug", R"sql(
    SELECT body_id, kind, slug, invited, notice_days, article, proxies, asks_documents,
           takes_questions, checks_people, name_nl, name_fr, name_en, decides_nl, decides_fr,
           decides_en
    FROM assemblies_body WHERE slug = $1
)sql"};

std::optional<Body> find_body_by_slug(db::ReadTx& tx, std::string_view slug) {
    return tx.find<Body>(kFindBodyBySlug, slug);
}

constexpr db::Query kListBodies{"assemblies.list_bodies", R"sql(
    SELECT body_id, kind, slug, invited, notice_days, article, proxies, asks_documents,
           takes_questions, checks_people, name_nl, name_fr, name_en, decides_nl, decides_fr,
           decides_en
    FROM assemblies_body
    ORDER BY CASE kind WHEN 'assembly' THEN 0 WHEN 'board' THEN 1 ELSE 2 END, body_id LIMIT 100
)sql"};

std::vector<Body> list_bodies(db::ReadTx& tx) {
    return tx.all<Body>(kListBodies);
}

constexpr db::Query kInsertSeat{"assemblies.insert_seat", R"sql(
    INSERT INTO assemblies_seat (seat_id, body_id, account_id, shown, function_nl, function_fr,
                                 function_en, from_day, until_day)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_seat(db::WriteTx& tx, const Seat& seat) {
    tx.run(kInsertSeat, seat.seat_id, seat.body_id, seat.account_id, seat.shown, seat.function_nl,
           seat.function_fr, seat.function_en, seat.from_day, seat.until_day);
}

constexpr db::Query kUpdateSeat{"assemblies.update_seat", R"sql(
    UPDATE assemblies_seat SET function_nl = $2, function_fr = $3, function_en = $4, from_day = $5,
           until_day = $6
    WHERE seat_id = $1
)sql"};

void update_seat(db::WriteTx& tx, const Seat& seat) {
    tx.run(kUpdateSeat, seat.seat_id, seat.function_nl, seat.function_fr, seat.function_en,
           seat.from_day, seat.until_day);
}

constexpr db::Query kSetShown{"assemblies.set_shown", R"sql(
    UPDATE assemblies_seat SET shown = $2 WHERE seat_id = $1
)sql"};

void set_shown(db::WriteTx& tx, SeatId id, Shown shown) {
    tx.run(kSetShown, id, shown);
}

constexpr db::Query kFindSeat{"assemblies.find_seat", R"sql(
    SELECT seat_id, body_id, account_id, shown, function_nl, function_fr, function_en, from_day,
           until_day
    FROM assemblies_seat WHERE seat_id = $1
)sql"};

std::optional<Seat> find_seat(db::ReadTx& tx, SeatId id) {
    return tx.find<Seat>(kFindSeat, id);
}

constexpr db::Query kListSeats{"assemblies.list_seats", R"sql(
    SELECT seat_id, body_id, account_id, shown, function_nl, function_fr, function_en, from_day,
           until_day
    FROM assemblies_seat
    WHERE body_id = $1 AND (until_day IS NULL OR until_day >= $2)
    ORDER BY from_day, seat_id LIMIT 200
)sql"};

std::vector<Seat> list_seats(db::ReadTx& tx, BodyId body, Date today) {
    return tx.all<Seat>(kListSeats, body, today);
}

constexpr db::Query kCountSeats{"assemblies.count_seats", R"sql(
    SELECT COUNT(*) FROM assemblies_seat WHERE body_id = $1
)sql"};

std::int64_t count_seats(db::ReadTx& tx, BodyId body) {
    return tx.find<std::int64_t>(kCountSeats, body).value_or(0);
}

constexpr db::Query kListAskedSeats{"assemblies.list_asked_seats", R"sql(
    SELECT seat_id, body_id, account_id, shown, function_nl, function_fr, function_en, from_day,
           until_day
    FROM assemblies_seat
    WHERE account_id = $1 AND shown = 'asked' AND (until_day IS NULL OR until_day >= $2)
    ORDER BY seat_id LIMIT 10
)sql"};

std::vector<Seat> list_asked_seats(db::ReadTx& tx, AccountId account, Date today) {
    return tx.all<Seat>(kListAskedSeats, account, today);
}

}  // namespace agora::assemblies
