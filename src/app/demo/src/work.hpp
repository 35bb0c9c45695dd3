#pragma once

#include "groups.hpp"

namespace agora::demo {

/// A year of work that was wanted and offered: open, ended, closed with what became of it, with answers and a team.
void put_work(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
