#pragma once

#include "agora/base/result.hpp"
#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "stand_store.hpp"

#include <map>

namespace agora::fairs {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

inline constexpr std::int64_t kMostTables = 200;        ///< of a stand
inline constexpr std::int64_t kMostTablesOfOne = 4;     ///< of one member there
inline constexpr std::int64_t kMostPrice = 10'000'000;  ///< 100,000 euro
inline constexpr std::size_t kMostStands = 40;

/// An announced event at which there are stands.
bool is_fair(const events::Event& event);
/// Until its last day, and before the fair begins.
bool takes_bookings(const Stand& stand, const events::Event& event, Instant now);

/// What each pays of the stand in cents: as it is booked now, or as it was told.
std::map<AccountId, std::int64_t> shares_of(const Stand& stand,
                                            const std::vector<Booking>& bookings);
/// What somebody who books so many tables now would pay, changing the own booking if there is one.
std::int64_t share_if_booked(const Stand& stand, std::vector<Booking> bookings, AccountId account,
                             std::int64_t tables);

/// The organiser puts one up.
Result<Stand> put_up(const Acting& acting, const events::SeenEvent& seen, Stand wanted);
/// The organiser takes one away that nobody booked.
Result<Done> take_down(const Acting& acting, const events::SeenEvent& seen, const Stand& stand);

/// A member books tables, or changes their booking and keeps its place in the order; exact also when
/// many come at once (EVT-14).
Result<Done> book(const Acting& acting, const events::Event& event, const Stand& stand,
                  std::int64_t tables, std::string_view words);
Result<Done> give_back(const Acting& acting, const events::Event& event, const Stand& stand);
/// The organiser takes somebody's booking out while it could be given back; who had it is told.
Result<Done> take_out(const Acting& acting, const events::SeenEvent& seen, const Stand& stand,
                      AccountId account);

/// Writes each member their share, once, when the last day of a stand has passed; nobody when the
/// fair is cancelled, hidden or no fair any more.
void tell_shares(web::Services& services, Instant now);

}  // namespace agora::fairs
