#pragma once

#include "agora/db/transaction.hpp"
#include "agora/members/profile.hpp"

#include <cstdint>
#include <unordered_map>

namespace agora::members {

/// How many shown recommendations are about each member.
std::unordered_map<AccountId, std::int64_t> count_recommendations(db::ReadTx& tx);

}  // namespace agora::members
