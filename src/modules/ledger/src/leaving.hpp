#pragma once

#include "agora/web/services.hpp"

namespace agora::ledger {

/// Closes the accounts of who was erased; what waited for them lapses. The balances stay in the sum.
void close_left_accounts(web::Services& services);

}  // namespace agora::ledger
