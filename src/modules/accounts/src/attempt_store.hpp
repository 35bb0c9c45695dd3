#pragma once

#include "agora/db/transaction.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace agora::accounts {

struct AttemptRow {
    std::int64_t failures = 0;
    Instant last_at;
};
AGORA_FIELDS(AttemptRow, failures, last_at)

std::optional<AttemptRow> find_attempt(db::ReadTx& tx, std::string_view key);
/// One more; counted from one again when the last was at or before `forgotten`.
void add_attempt(db::WriteTx& tx, std::string_view key, Instant now, Instant forgotten);
void delete_attempt(db::WriteTx& tx, std::string_view key);
void delete_attempts_before(db::WriteTx& tx, Instant at);

}  // namespace agora::accounts
