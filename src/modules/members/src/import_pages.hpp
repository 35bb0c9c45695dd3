#pragma once

#include "agora/web/route.hpp"

#include <vector>

namespace agora::members {

extern const access::Permission kImportMembers;

/// /members/import: a file, a look at it, its import and what came of it.
std::vector<web::Route> import_routes();

}  // namespace agora::members
