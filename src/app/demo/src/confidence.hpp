#pragma once

#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// A talk group in confidence; the Dutch-speaking member among the accounts to sign in with is in it.
void put_confidence(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
