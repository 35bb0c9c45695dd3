#pragma once

#include "groups.hpp"

namespace agora::demo {

/// Calls and tenders of a year: open and closed, read and written down by members, with deadlines that
/// moved, followers, filters, and sources that are read in turn, one of them by nobody this week.
void put_tenders(db::Database& database, const std::vector<MadePerson>& people,
                 const std::map<std::string, circles::CircleId>& groups, Instant now);

}  // namespace agora::demo
