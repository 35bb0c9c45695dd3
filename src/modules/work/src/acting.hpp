#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::work {

/// Somebody changes something now, on this day where the cooperative is.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
    Date today;
};

}  // namespace agora::work
