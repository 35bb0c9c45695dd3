#pragma once

#include "agora/members/profile.hpp"

#include <vector>

namespace agora::members {

/// Listed for everyone, open to search engines and confirmed since that day; in order of number.
/// The standing of the account is not in it.
std::vector<AccountId> list_indexable(db::ReadTx& tx, Date confirmed_since, AccountId from,
                                      std::int64_t limit);
/// The first number of each page of so many profiles.
std::vector<AccountId> list_indexable_pages(db::ReadTx& tx, Date confirmed_since,
                                            std::int64_t profiles_of_a_page);

}  // namespace agora::members
