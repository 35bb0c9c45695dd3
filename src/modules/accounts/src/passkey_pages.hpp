#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::accounts {

/// Passkeys in the settings, and signing in with one.
std::vector<web::Route> passkey_routes();

}  // namespace agora::accounts
