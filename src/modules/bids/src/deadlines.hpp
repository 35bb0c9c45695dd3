#pragma once

#include "agora/bids/bid.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/web/services.hpp"

#include <vector>

namespace agora::bids {

/// The team hears two days before the deadline that it is near, and who leads is asked a day after it
/// how it ended; once, unless the deadline moves.
void watch_deadline(db::WriteTx& tx, const Room& room);

std::vector<jobs::Kind> asking(web::Services& services);
/// Asks for help that nobody answered go on to others, and end after their day.
std::vector<jobs::Periodic> looking(web::Services& services);

}  // namespace agora::bids
