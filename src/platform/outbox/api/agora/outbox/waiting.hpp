#pragma once

#include "agora/db/transaction.hpp"

#include <optional>

namespace agora::outbox {

/// Letters that have not left yet: how many, and since when the oldest waits.
struct Waiting {
    std::int64_t letters = 0;
    std::optional<Instant> oldest;
};
AGORA_FIELDS(Waiting, letters, oldest)

Waiting waiting_letters(db::ReadTx& tx);

}  // namespace agora::outbox
