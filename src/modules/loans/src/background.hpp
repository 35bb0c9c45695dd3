#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::loans {

/// Reminders, holds and what lapses, every hour, by the day in Brussels.
std::vector<jobs::Periodic> periodic(web::Services& services);
/// Whose account is erased lends and reserves nothing any more.
std::vector<journal::Listener> listeners(web::Services& services);

}  // namespace agora::loans
