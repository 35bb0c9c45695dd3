#pragma once

#include "agora/demo/demo.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// The places of demo/data/places.tsv, near the middle of their towns, with versions by members: most
/// are confirmed, some changed since, some wait.
void put_shared_places(db::Database& database, const World& world,
                       const std::vector<MadePerson>& people, Instant now, Dice& dice);

/// What advisers counted or asked about some areas.
void put_figures(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
