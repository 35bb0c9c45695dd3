#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/web/call.hpp"

namespace agora::credits {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;

    ledger::Acting in_ledger() const { return {tx, origin}; }
};

inline Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::credits
