#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

/// Where to begin: the groups in which whoever asks may draft.
std::vector<web::Route> begin_routes();

}  // namespace agora::drafting
