#pragma once

#include "agora/demo/demo.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// The groups of demo/data/groups.tsv, with members whose profession, place or luck fits. The animators
/// among the accounts to sign in with look after groups of their language.
void put_groups(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                Instant now, Dice& dice);

}  // namespace agora::demo
