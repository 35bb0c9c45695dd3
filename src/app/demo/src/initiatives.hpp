#pragma once

#include "groups.hpp"

namespace agora::demo {

/// The register of demo/data/initiatives.tsv, confirmed by an editor but for those that wait for one.
void put_initiatives(db::Database& database, const World& world,
                     const std::vector<MadePerson>& people,
                     const std::map<std::string, circles::CircleId>& groups, Instant now);

}  // namespace agora::demo
