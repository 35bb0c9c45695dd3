#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "registration_store.hpp"

#include <string_view>

namespace agora::events {

/// Whether somebody can register now.
bool takes_registrations(const Event& event, Instant now);

/// The actor comes, or waits when it is full. Who comes or waits already keeps the place; only the
/// words change. Exact also when many come at once: the transaction counts (EVT-01).
Result<Attendance> register_for(const Acting& acting, const Event& event, std::string_view words);

/// The actor does not come: always possible until it is over, also when full. Whoever waited longest
/// gets the place and is told (EVT-01, EVT-03).
Result<Done> decline(const Acting& acting, const Event& event);

/// Lets in those who wait longest, as many as fit, and tells them (EVT-02).
void promote(const Acting& acting, const Event& event);

}  // namespace agora::events
