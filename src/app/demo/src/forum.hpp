#pragma once

#include "agora/demo/demo.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// The themes and threads of demo/data/forum*.tsv, over more than half a year, in the groups that
/// put_groups made too; with frequent questions, and a poll. Fewer people write fewer threads. With
/// `posts` the same are told again by others, in other towns, over five years, until there are as many.
void put_forum(db::Database& database, const World& world, const std::vector<MadePerson>& people,
               Instant now, std::int64_t posts, Dice& dice);

}  // namespace agora::demo
