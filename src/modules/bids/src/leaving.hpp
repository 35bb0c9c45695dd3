#pragma once

#include "agora/bids/bid.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::bids {

/// Before an account is erased: what only they could read goes, whom they asked or helped is told, and rooms
/// that nobody else is in go.
void leave_bids(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                AccountId account);

}  // namespace agora::bids
