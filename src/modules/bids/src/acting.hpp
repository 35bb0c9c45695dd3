#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::bids {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

}  // namespace agora::bids
