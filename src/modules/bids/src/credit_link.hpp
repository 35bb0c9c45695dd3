#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/bids/help.hpp"

namespace agora::bids {

/// Whether credits can come from and go to this member.
bool has_open_account(db::ReadTx& tx, AccountId account);

/// From who asked to who helped, at once: the one confirmed the help, the other said yes to the
/// amount when taking it. Refuses as the ledger does.
Result<Done> pay_help(const Acting& acting, const Ask& ask);

}  // namespace agora::bids
