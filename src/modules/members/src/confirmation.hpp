#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/web/route.hpp"
#include "agora/web/services.hpp"

#include <vector>

// Once a year: is your profile still right? (DIR-13)
namespace agora::members {

/// Mails everybody whose confirmation is a year old and who was not asked this year. Gives how many.
/// May run twice: nobody is asked twice.
int ask_for_confirmations(web::Services& services, Instant now);

std::vector<jobs::Periodic> confirmation_periodic(web::Services& services);

/// /profile/confirmation/{token}: the link of the mail, good without signing in.
std::vector<web::Route> confirmation_routes();

}  // namespace agora::members
