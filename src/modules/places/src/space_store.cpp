#include "space_store.hpp"

#include "agora/web/kept.hpp"
#include "place_store.hpp"

namespace agora::places {

constexpr db::Query kInsertSpace{"places.insert_space", R"sql(
    INSERT INTO places_space (space_id, place_id, language, name, words, people, seats, who, week,
                              longest_minutes, days_ahead, closed, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_space(db::WriteTx& tx, const Space& space) {
    tx.run(kInsertSpace, space.space_id, space.place_id, space.language, space.name, space.words,
           space.people, space.seats, space.who, space.week, space.longest_minutes,
           space.days_ahead, space.closed, space.version);
    web::touch_kept(tx, kKeptPlaces);
}

constexpr db::Query kUpdateSpace{"places.update_space", R"sql(
    UPDATE places_space
    SET name = $2, words = $3, people = $4, seats = $5, who = $6, week = $7, longest_minutes = $8,
        days_ahead = $9, closed = $10, version = $11
    WHERE space_id = $1
)sql"};

void update_space(db::WriteTx& tx, const Space& space) {
    tx.run(kUpdateSpace, space.space_id, space.name, space.words, space.people, space.seats,
           space.who, space.week, space.longest_minutes, space.days_ahead, space.closed,
           space.version);
    web::touch_kept(tx, kKeptPlaces);
}

constexpr db::Query kFindSpace{"places.find_space", R"sql(
    SELECT space_id, place_id, language, name, words, people, seats, who, week, longest_minutes,
           days_ahead, closed, version
    FROM places_space WHERE space_id = $1
)sql"};

std::optional<Space> find_space(db::ReadTx& tx, SpaceId id) {
    return tx.find<Space>(kFindSpace, id);
}

constexpr db::Query kListSpaces{"places.list_spaces", R"sql(
    SELECT space_id, place_id, language, name, words, people, seats, who, week, longest_minutes,
           days_ahead, closed, version
    FROM places_space WHERE place_id = $1 ORDER BY name, space_id
)sql"};

std::vector<Space> list_spaces(db::ReadTx& tx, PlaceId place) {
    return tx.all<Space>(kListSpaces, place);
}

constexpr db::Query kListBookablePlaces{"places.list_bookable_places", R"sql(
    SELECT DISTINCT place_id FROM places_space WHERE closed = 0 ORDER BY place_id
)sql"};

std::vector<PlaceId> list_bookable_places(db::ReadTx& tx) {
    return tx.all<PlaceId>(kListBookablePlaces);
}

constexpr db::Query kInsertBooking{"places.insert_booking", R"sql(
    INSERT INTO places_booking (booking_id, space_id, account_id, series_id, starts_at, ends_at,
                                purpose, cancelled, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_booking(db::WriteTx& tx, const Booking& booking) {
    tx.run(kInsertBooking, booking.booking_id, booking.space_id, booking.account_id,
           booking.series_id, booking.starts_at, booking.ends_at, booking.purpose,
           booking.cancelled, booking.made_at);
}

constexpr db::Query kCancelBooking{"places.cancel_booking", R"sql(
    UPDATE places_booking SET cancelled = 1 WHERE booking_id = $1
)sql"};

void cancel_booking(db::WriteTx& tx, BookingId id) {
    tx.run(kCancelBooking, id);
}

constexpr db::Query kFindBooking{"places.find_booking", R"sql(
    SELECT booking_id, space_id, account_id, series_id, starts_at, ends_at, purpose, cancelled,
           made_at
    FROM places_booking WHERE booking_id = $1
)sql"};

std::optional<Booking> find_booking(db::ReadTx& tx, BookingId id) {
    return tx.find<Booking>(kFindBooking, id);
}

constexpr db::Query kListBookingsBetween{"places.list_bookings_between", R"sql(
    SELECT booking_id, space_id, account_id, series_id, starts_at, ends_at, purpose, cancelled,
           made_at
    FROM places_booking
    WHERE space_id = $1 AND ends_at > $2 AND starts_at < $3 AND cancelled = 0
    ORDER BY starts_at, booking_id
)sql"};

std::vector<Booking> list_bookings_between(db::ReadTx& tx, SpaceId space, Instant from,
                                           Instant until) {
    return tx.all<Booking>(kListBookingsBetween, space, from, until);
}

constexpr db::Query kListBookingsOf{"places.list_bookings_of", R"sql(
    SELECT booking_id, space_id, account_id, series_id, starts_at, ends_at, purpose, cancelled,
           made_at
    FROM places_booking WHERE account_id = $1 AND ends_at > $2 AND cancelled = 0
    ORDER BY starts_at, booking_id
)sql"};

std::vector<Booking> list_bookings_of(db::ReadTx& tx, AccountId account, Instant ending_after) {
    return tx.all<Booking>(kListBookingsOf, account, ending_after);
}

}  // namespace agora::places
