#pragma once

#include "agora/jobs/runner.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::calls {

std::vector<jobs::Kind> job_kinds(web::Services& services);
std::vector<jobs::Periodic> periodic(web::Services& services);

}  // namespace agora::calls
