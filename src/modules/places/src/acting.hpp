#pragma once

#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"
#include "place_store.hpp"

namespace agora::places {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

}  // namespace agora::places
