#pragma once

#include "agora/demo/demo.hpp"
#include "agora/circles/circle.hpp"
#include "searches.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::demo {

/// The groups of demo/data/groups.tsv, with members whose profession, place or luck fits. The animators
/// among the accounts to sign in with look after groups of their language.
/// Gives the groups by their number in the table.
std::map<std::string, circles::CircleId> put_groups(db::Database& database, const World& world,
                                                    const std::vector<MadePerson>& people,
                                                    Instant now, Dice& dice);

}  // namespace agora::demo
