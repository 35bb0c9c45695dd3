#pragma once

#include "agora/web/module.hpp"

#include <string>
#include <vector>

namespace agora::app {

/// Every module of this program, in the order in which one may use another.
std::vector<web::Module> all_modules();

/// Every part with tables, templates or texts, platform first: also the order of the schema.
std::vector<std::string> all_parts();

}  // namespace agora::app
