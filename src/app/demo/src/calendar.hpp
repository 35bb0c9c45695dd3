#pragma once

#include "agora/demo/demo.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// The events of demo/data/events.tsv, from a year ago to a year ahead, in the name of the groups that
/// put_groups made, with people who come.
void put_calendar(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                  Instant now, Dice& dice);

}  // namespace agora::demo
