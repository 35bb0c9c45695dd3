#pragma once

#include <cstddef>
#include <vector>

namespace agora::tables {

/// For each person the tables (0, 1, …) that they would like.
using Wishes = std::vector<std::vector<std::size_t>>;

/// The table of each person. Tables differ by one person at most, the first ones are the larger ones; as
/// many people as that allows are at a table that they would like. The same wishes give the same seats.
/// Precondition: tables > 0. Cost: people × wishes.
std::vector<std::size_t> seat(const Wishes& wishes, std::size_t tables);

}  // namespace agora::tables
