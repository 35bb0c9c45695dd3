#pragma once

#include "agora/demo/demo.hpp"
#include "agora/circles/circle.hpp"
#include "searches.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::demo {

/// The events of demo/data/events.tsv, from a year ago to a year ahead, in the name of the groups that
/// put_groups made, with people who come; the same again at other times until there are `wanted`.
void put_calendar(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                  Instant now, std::int64_t wanted, Dice& dice);

/// What stands in calendars that the cooperative and a group follow, and a calendar file that a group brought in.
void put_calendars_elsewhere(db::Database& database, const std::vector<MadePerson>& people,
                             const std::map<std::string, circles::CircleId>& groups, Instant now);

}  // namespace agora::demo
