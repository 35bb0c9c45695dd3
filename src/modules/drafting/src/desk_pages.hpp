#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

/// What groups handed in, and how the editors answer.
std::vector<web::Route> desk_routes();

}  // namespace agora::drafting
