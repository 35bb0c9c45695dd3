#pragma once

#include "agora/jobs/runner.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::accounts {

/// What has had its time goes by itself (XCT-14).
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::accounts
