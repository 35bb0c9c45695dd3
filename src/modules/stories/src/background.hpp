#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::stories {

/// Asks once before a consent ends, and sees to what its end means.
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::stories
