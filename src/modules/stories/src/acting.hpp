#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::stories {

/// Somebody, or the program itself, changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
    Date today;
};

}  // namespace agora::stories
