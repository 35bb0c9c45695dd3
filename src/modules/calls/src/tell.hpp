#pragma once

#include "agora/calls/call.hpp"
#include "agora/jobs/runner.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

// What followers are told: each change once, and that the deadline comes near.
namespace agora::calls {

void tell_of_change(db::WriteTx& tx, CallId call, std::int64_t version, Instant now);
std::vector<jobs::Kind> telling(web::Services& services);

/// So many days before the deadline; the nearest is told alone when several are due.
inline constexpr std::int64_t kFirstReminder = 7;
inline constexpr std::int64_t kLastReminder = 2;
/// The reminder that is past already when somebody begins to follow; 0: none.
std::int64_t reminded_by(std::optional<Instant> deadline, Instant now);
void remind(web::Services& services);

}  // namespace agora::calls
