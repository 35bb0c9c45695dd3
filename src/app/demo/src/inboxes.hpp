#pragma once

#include "contacts.hpp"
#include "searches.hpp"

#include <map>
#include <vector>

namespace agora::demo {

/// What the members among the accounts to sign in with are told, with a conversation of several. One
/// transaction for each language.
void put_inboxes(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                 const std::map<Language, Acquaintances>& acquaintances);

}  // namespace agora::demo
