#pragma once

#include "groups.hpp"

#include <map>
#include <string>

namespace agora::demo {

/// What groups work with: the library of methods, their shared folders, what they asked the team.
void put_group_things(db::Database& database, const World& world,
                      const std::vector<MadePerson>& people,
                      const std::map<std::string, circles::CircleId>& groups, Instant now);

/// What the working group of groups.tsv does: its mandate, roles, sub-group, meetings in five lines each, and a
/// text with suggestions about which they disagree. After put_meetings, which asks about other events.
void put_working_group(db::Database& database, const std::vector<MadePerson>& people,
                       const std::map<std::string, circles::CircleId>& groups, Instant now);

/// What happens around tables: topics, groups and notes of the round tables of put_calendar, things and
/// helpers at its repair cafés; and how two groups read their figures of the year.
void put_gatherings(db::Database& database, const std::map<std::string, circles::CircleId>& groups,
                    Instant now);

}  // namespace agora::demo
