#pragma once

#include "agora/journal/journal.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/web/route.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::members {

/// /members: the directory as list, map, printed list and feed, and how its order comes about.
std::vector<web::Route> directory_routes();
/// Loads the directory in the background.
void start_directory(web::Services& services);
/// Follows changes with the index of words, also those of other nodes.
std::vector<journal::Listener> directory_listeners(web::Services& services);
/// Writes exposures, lets what has run out go.
std::vector<jobs::Periodic> directory_periodic(web::Services& services);

}  // namespace agora::members
