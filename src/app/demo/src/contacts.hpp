#pragma once

#include "agora/demo/demo.hpp"
#include "agora/members/profile.hpp"

#include <map>

namespace agora::demo {

/// Two people of each language who write with visitors and with each other.
struct Acquaintances {
    members::AccountId member;
    members::AccountId other;
};

/// Conversations, collaborations and what people say about each other. Two transactions for each
/// language, of some thirty rows.
void put_contacts(db::Database& database, const World& world, Instant now,
                  const std::map<Language, Acquaintances>& people);

}  // namespace agora::demo
