#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

namespace agora::events {

enum class Came { no, yes };

/// From two hours before the beginning on.
bool can_check_in(const Event& event, Instant now);

/// Whether somebody with a place came, noted at the door by who organises it (EVT-13).
Result<Done> note_presence(const Acting& acting, const Event& event, AccountId account, Came came);

/// Writes to whoever comes to what begins within a day, once, and to nobody else (EVT-17).
void remind(web::Services& services, Instant now);

}  // namespace agora::events
