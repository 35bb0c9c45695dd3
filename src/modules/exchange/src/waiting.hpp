#pragma once

#include "agora/exchange/deal.hpp"

namespace agora::exchange {

/// Whether the next act is this one's: an answer to read, a proposal to agree to, a "done" to confirm.
inline bool waits_for(const Deal& deal, AccountId who) {
    const bool owner = who == deal.owner_id;
    if (deal.state == DealState::agreed) {
        return owner ? deal.other_done_at && !deal.owner_done_at
                     : deal.owner_done_at && !deal.other_done_at;
    }
    if (deal.state != DealState::asked) return false;
    return deal.terms == 0 ? owner : deal.terms_by_owner != owner;
}

}  // namespace agora::exchange
