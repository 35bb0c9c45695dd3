#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/journal/journal.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::forum {

/// Keeps the index of words, gives every new group its category, and makes pages anew.
std::vector<journal::Listener> listeners(web::Services& services);
/// Mails of those who asked for them; polls that end.
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::forum
