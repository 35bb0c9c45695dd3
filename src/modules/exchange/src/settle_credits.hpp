#pragma once

#include "acting.hpp"
#include "agora/exchange/ring.hpp"

// What moves in the ledger for an exchange.
namespace agora::exchange {

/// This one of the two said that it is done: proposes the transfer for their side, or confirms what the other side
/// proposed. Gives whether the credits have moved.
Result<bool> move_credits(const Acting& acting, AccountId who, Deal& deal);
/// What was paid stands in the ledger; a payment that was corrected is none.
bool is_paid(db::ReadTx& tx, const Deal& deal);
/// What waits for a yes is withdrawn.
Result<Done> give_back_held(const Acting& acting, const Deal& deal);

/// All legs of a ring at once, when each of its offers has a value: everybody is paid by the next one. The transfers
/// by place; none when not all have a value.
Result<std::vector<ledger::TransferId>> settle_ring(const Acting& acting, const Ring& ring,
                                                    const std::vector<Leg>& legs);

}  // namespace agora::exchange
