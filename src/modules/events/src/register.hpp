#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

#include <string_view>

namespace agora::events {

/// Whether somebody can register now.
bool takes_registrations(const Event& event, Instant now);

/// The actor comes, or waits when it is full. Who comes or waits already keeps the place; only the
/// words change. Exact also when many come at once: the transaction counts (EVT-01).
Result<Attendance> register_for(const Acting& acting, const Viewer& viewer, const Event& event,
                                std::string_view words);

/// The actor does not come: always possible until it is over, also when full. Whoever waited longest
/// gets the place and is told (EVT-01, EVT-03).
Result<Done> decline(const Acting& acting, const Event& event);

inline constexpr std::int64_t kMostGuestSeats = 200;
/// So many members who are in none of its groups may come to a meeting for its groups; zero: it is for them
/// alone again. Whoever has a seat keeps it (GOV-21).
Result<Done> open_to_guests(const Acting& acting, Event event, std::int64_t seats);

/// Of a meeting that is for its groups alone again, guests wait no longer, and are told.
void release_waiting_guests(const Acting& acting, const Event& event);

/// Lets in those who wait longest, as many as fit, and tells them; a guest when a guest's
/// seat is free (EVT-02).
void promote(const Acting& acting, const Event& event);

}  // namespace agora::events
