#pragma once

#include "agora/web/module.hpp"

#include <string>
#include <vector>

namespace agora::app {

/// Every module of this program, in the order in which one may use another.
std::vector<web::Module> all_modules();

/// The parts whose tables make the schema, platform first.
std::vector<std::string> schema_parts();

}  // namespace agora::app
