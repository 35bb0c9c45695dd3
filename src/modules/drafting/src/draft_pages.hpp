#pragma once

#include "agora/web/module.hpp"

#include <vector>

namespace agora::drafting {

/// The drafts of a group, one draft with its versions, and what its secretaries do with it.
std::vector<web::Route> draft_routes();

}  // namespace agora::drafting
