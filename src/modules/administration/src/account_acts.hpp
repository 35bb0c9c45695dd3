#pragma once

#include "agora/web/module.hpp"

namespace agora::administration {

/// What an administrator does with one account; each act is in the audit.
std::vector<web::Route> account_act_routes();

}  // namespace agora::administration
