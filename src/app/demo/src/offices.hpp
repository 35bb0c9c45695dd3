#pragma once

#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/offices.hpp"

#include <vector>

namespace agora::demo {

/// Those of its towns that the atlas knows; the first one speaks Dutch, the second both.
std::vector<territories::OfficeId> put_offices(db::WriteTx& tx, const journal::Origin& origin,
                                               const territories::Atlas& atlas);

}  // namespace agora::demo
