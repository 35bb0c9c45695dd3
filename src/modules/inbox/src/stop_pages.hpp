#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::inbox {

/// Where the links of mails lead: to stop needs no sign-in (NEW-11).
std::vector<web::Route> stop_routes();

}  // namespace agora::inbox
