#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"

namespace agora::kit {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    journal::Origin origin;
    Date today;
};

}  // namespace agora::kit
