#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/territories/opening.hpp"
#include "refusals.hpp"
#include "space_store.hpp"

#include <string_view>
#include <vector>

namespace agora::places {

/// A day of a space by the clock on its wall, once or week after week.
struct Wanted {
    Date day = {};
    int from = 0;  ///< minutes since midnight
    int until = 0;
    int weeks = 1;             ///< how many dates, at most 26
    bool skips_taken = false;  ///< dates on which it is taken are left out
    std::string purpose = {};
};
inline constexpr int kMostWeeks = 26;

/// Its own hours, else those of its place.
territories::OpeningHours hours_of(const Space& space, const Content& content);

/// The role that the space asks of who books.
bool may_book(db::ReadTx& tx, const access::Actor& actor, const Space& space, Date today);

/// How many bookings hold the space at the busiest moment of this time.
std::size_t busiest(const std::vector<Booking>& bookings, Instant from, Instant until);

/// Books as many dates as are asked for, or none. What is open, how long, how far ahead and how many
/// at once is decided in this transaction, also when many book at the same time (MAP-11).
Result<std::vector<Booking>> book(const Acting& acting, const access::Actor& actor,
                                  const Space& space, const territories::OpeningHours& hours,
                                  const Wanted& wanted);

enum class Extent { one, series };
/// Frees the time again; of a series, all dates from this one on. For who booked, and who looks
/// after the place.
Result<Done> cancel(const Acting& acting, const Booking& booking, Extent extent);

}  // namespace agora::places
