#pragma once

#include "agora/db/migration.hpp"
#include "agora/resources/resources.hpp"

#include <string>
#include <vector>

namespace agora::schema {

/// The migrations of the parts, in the order of the parts and within a part by number. The views
/// point into the set.
std::vector<db::Migration> migrations_of(const resources::Set& set, db::Engine engine,
                                         const std::vector<std::string>& parts);

}  // namespace agora::schema
