#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/call.hpp"

namespace agora::surveys {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
    Date today;
};

inline Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin(), web::today_of(call)};
}

}  // namespace agora::surveys
