#pragma once

#include "agora/members/profile.hpp"

#include <vector>

namespace agora::members {

/// Listed, last confirmed on that day or before, and not asked since the other day.
std::vector<AccountId> list_unconfirmed(db::ReadTx& tx, Date confirmed_until, Date asked_until,
                                        std::int64_t limit);
void put_confirmation_request(db::WriteTx& tx, AccountId account, Date asked_on);

}  // namespace agora::members
