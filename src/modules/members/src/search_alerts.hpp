#pragma once

#include "agora/jobs/runner.hpp"
#include "agora/web/route.hpp"
#include "agora/web/services.hpp"
#include "saved_search.hpp"

#include <vector>

// Mails about the people who are new in a saved search.
namespace agora::members {

/// Mails each member whose search is due and has new people. Gives how many mails. May run twice and
/// on several nodes at once: each person is told once. Who left the directory before the mail leaves
/// is not in it.
int send_alerts(web::Services& services, Instant now);

std::vector<jobs::Periodic> alert_periodic(web::Services& services);

/// What one click in the mail stops; works without signing in.
std::string unsubscribe_token(const web::Services& services, const SavedSearch& search,
                              Instant now);

/// /members/searches/alerts/{token}
std::vector<web::Route> alert_routes();

}  // namespace agora::members
