#pragma once

#include "agora/access/actor.hpp"
#include "dice.hpp"
#include "person.hpp"

#include <string>
#include <vector>

namespace agora::demo {

/// An account that comes with a password.
struct Key {
    std::string mail;
    std::string what;
    Language language = Language::en;
    std::optional<access::Role> role = {};
    Decision decision = Decision::for_everyone;
};

/// One for each role and language, one whose address is not proved, one that is suspended.
std::vector<Key> keys();

/// What the next person decided; somebody who came lately is not out of date yet.
Decision drawn_decision(Instant joined, Instant now, Dice& dice);

/// The moment when number `index` of `count` joined: a cooperative that grows faster and faster.
Instant joined_at(std::int64_t index, std::int64_t count, Instant now);

}  // namespace agora::demo
