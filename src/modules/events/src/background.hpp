#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/journal/journal.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::events {

/// Pages are made anew when another process changed an event; an erased account leaves a place free.
std::vector<journal::Listener> listeners(web::Services& services);
/// Reminders, and what the home page calls coming.
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::events
