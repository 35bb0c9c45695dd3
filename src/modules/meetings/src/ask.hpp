#pragma once

#include "agora/base/instant.hpp"

namespace agora::web {
struct Services;
}

namespace agora::meetings {

/// Asks whoever came to what ended a day ago, once: by mail and on Today. Some people at a time, so
/// that no transaction is long; what is left waits for the next round of the same run.
void ask_who_came(web::Services& services, Instant now);

}  // namespace agora::meetings
