#include "stand_store.hpp"

namespace agora::fairs {

constexpr db::Query kInsertStand{"fairs.insert_stand", R"sql(
    INSERT INTO fairs_stand (stand_id, event_id, sector, language, title, words, tables, price,
                             last_day, told, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_stand(db::WriteTx& tx, const Stand& stand) {
    tx.run(kInsertStand, stand.stand_id, stand.event_id, stand.sector, stand.language, stand.title,
           stand.words, stand.tables, stand.price, stand.last_day, stand.told, stand.made_at);
}

constexpr db::Query kFindStand{"fairs.find_stand", R"sql(
    SELECT stand_id, event_id, sector, language, title, words, tables, price, last_day, told,
           made_at
    FROM fairs_stand WHERE stand_id = $1
)sql"};

std::optional<Stand> find_stand(db::ReadTx& tx, StandId id) {
    return tx.find<Stand>(kFindStand, id);
}

constexpr db::Query kListStands{"fairs.list_stands", R"sql(
    SELECT stand_id, event_id, sector, language, title, words, tables, price, last_day, told,
           made_at
    FROM fairs_stand WHERE event_id = $1 ORDER BY stand_id
)sql"};

std::vector<Stand> list_stands(db::ReadTx& tx, EventId event) {
    return tx.all<Stand>(kListStands, event);
}

constexpr db::Query kListPastStands{"fairs.list_past_stands", R"sql(
    SELECT stand_id, event_id, sector, language, title, words, tables, price, last_day, told,
           made_at
    FROM fairs_stand WHERE told = 0 AND last_day < $1 ORDER BY stand_id
)sql"};

std::vector<Stand> list_past_stands(db::ReadTx& tx, Date day) {
    return tx.all<Stand>(kListPastStands, day);
}

constexpr db::Query kMarkTold{"fairs.mark_told", R"sql(
    UPDATE fairs_stand SET told = 1 WHERE stand_id = $1
)sql"};

void mark_told(db::WriteTx& tx, StandId id) {
    tx.run(kMarkTold, id);
}

constexpr db::Query kDeleteBookings{"fairs.delete_bookings", R"sql(
    DELETE FROM fairs_booking WHERE stand_id = $1
)sql"};

constexpr db::Query kDeleteStand{"fairs.delete_stand", R"sql(
    DELETE FROM fairs_stand WHERE stand_id = $1
)sql"};

void delete_stand(db::WriteTx& tx, StandId id) {
    tx.run(kDeleteBookings, id);
    tx.run(kDeleteStand, id);
}

constexpr db::Query kPutBooking{"fairs.put_booking", R"sql(
    INSERT INTO fairs_booking (stand_id, account_id, number, tables, words)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (stand_id, account_id)
    DO UPDATE SET tables = excluded.tables, words = excluded.words,
                  number = CASE WHEN fairs_booking.tables = 0 THEN excluded.number
                                ELSE fairs_booking.number END
)sql"};

void put_booking(db::WriteTx& tx, const Booking& booking) {
    tx.run(kPutBooking, booking.stand_id, booking.account_id, booking.number, booking.tables,
           booking.words);
}

constexpr db::Query kListBookings{"fairs.list_bookings", R"sql(
    SELECT stand_id, account_id, number, tables, words, share, moderation
    FROM fairs_booking WHERE stand_id = $1 AND tables > 0 ORDER BY number, account_id
)sql"};

std::vector<Booking> list_bookings(db::ReadTx& tx, StandId stand) {
    return tx.all<Booking>(kListBookings, stand);
}

constexpr db::Query kFindBooking{"fairs.find_booking", R"sql(
    SELECT stand_id, account_id, number, tables, words, share, moderation
    FROM fairs_booking WHERE stand_id = $1 AND account_id = $2
)sql"};

std::optional<Booking> find_booking(db::ReadTx& tx, StandId stand, AccountId account) {
    return tx.find<Booking>(kFindBooking, stand, account);
}

constexpr db::Query kUpdateShare{"fairs.update_share", R"sql(
    UPDATE fairs_booking SET share = $3 WHERE stand_id = $1 AND account_id = $2
)sql"};

void update_share(db::WriteTx& tx, StandId stand, AccountId account, std::int64_t cents) {
    tx.run(kUpdateShare, stand, account, cents);
}

constexpr db::Query kUpdateModeration{"fairs.update_moderation", R"sql(
    UPDATE fairs_booking SET moderation = $3 WHERE stand_id = $1 AND account_id = $2
)sql"};

void update_moderation(db::WriteTx& tx, const Booking& booking) {
    tx.run(kUpdateModeration, booking.stand_id, booking.account_id, booking.moderation);
}

constexpr db::Query kDeleteBooking{"fairs.delete_booking", R"sql(
    DELETE FROM fairs_booking WHERE stand_id = $1 AND account_id = $2 AND moderation <> 'hidden'
)sql"};

constexpr db::Query kEmptyBooking{"fairs.empty_booking", R"sql(
    UPDATE fairs_booking SET tables = 0, words = '' WHERE stand_id = $1 AND account_id = $2
)sql"};

void delete_booking(db::WriteTx& tx, StandId stand, AccountId account) {
    tx.run(kDeleteBooking, stand, account);
    tx.run(kEmptyBooking, stand, account);
}

}  // namespace agora::fairs
