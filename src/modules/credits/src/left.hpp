#pragma once

#include "agora/access/actor.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::credits {

/// Whoever closes their account while the cooperative reports: what the report of this year and of the last one needs
/// of them stays until the end of the next, and they are mailed the link to their copy.
void keep_for_report(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     access::AccountId account);
/// What no report needs any more goes.
void forget_left(web::Services& services, Instant now);

}  // namespace agora::credits
