#pragma once

#include "agora/web/route.hpp"

#include <memory>

namespace agora::clock {
class Clock;
}
namespace agora::web {
struct Services;
}

namespace agora::reports {

http::Response new_report(web::Call& call);
http::Response create_report(web::Call& call);

/// Puts what limits floods of reports in memory.
void start_limits(web::Services& services);

}  // namespace agora::reports
