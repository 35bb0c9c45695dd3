#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/call.hpp"
#include "agora/web/services.hpp"

namespace agora::exchange {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

inline Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::exchange
