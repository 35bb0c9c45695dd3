#include "stand_store.hpp"

namespace agora::fairs {

StandId put_whole_stand(db::WriteTx& tx, const WholeStand& whole) {
    Stand stand = whole.stand;
    stand.stand_id = tx.new_id<StandId>();
    insert_stand(tx, stand);
    std::int64_t number = 0;
    for (Booking booking : whole.bookings) {
        booking.stand_id = stand.stand_id;
        booking.number = ++number;
        put_booking(tx, booking);
    }
    return stand.stand_id;
}

}  // namespace agora::fairs
