#pragma once

#include "agora/jobs/runner.hpp"
#include "note_store.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

// What the sides of a payment are told, each step once, whichever module moved it.
namespace agora::credits {

/// A step of a dispute.
void tell_of_remark(db::WriteTx& tx, const Remark& remark, const journal::Origin& origin);
/// Hears the ledger: what was asked, confirmed, refused, taken back or lapsed.
journal::Listener ledger_listener(web::Services& services);
std::vector<jobs::Kind> telling(web::Services& services);

/// Nobody answered within `credits.lapse_days`.
void lapse_old(web::Services& services, Instant now);

}  // namespace agora::credits
