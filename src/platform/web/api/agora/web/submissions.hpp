#pragma once

#include "agora/db/transaction.hpp"

namespace agora::web {

/// Forgets which forms were sent before a moment; one of them sent again would be done again.
void delete_submissions(db::WriteTx& tx, Instant before);

}  // namespace agora::web
