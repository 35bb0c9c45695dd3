#pragma once

#include "agora/forum/events.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/services.hpp"

namespace agora::forum {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    web::Services& services;
    journal::Origin origin;
};

}  // namespace agora::forum
