#pragma once

#include "agora/base/instant.hpp"
#include "agora/db/database.hpp"

namespace agora::demo {

/// What readers of the last months did not find.
void put_misses(db::Database& database, Instant now);

}  // namespace agora::demo
