#pragma once

#include "agora/web/module.hpp"

namespace agora::surveys {

/// A new draft, and its title, introduction, audience and days.
std::vector<web::Route> terms_routes();

}  // namespace agora::surveys
