#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

/// For who lost phone, recovery codes and passkeys: what happens, and the act with a fresh proof.
std::vector<web::Route> factor_routes();

}  // namespace agora::administration
