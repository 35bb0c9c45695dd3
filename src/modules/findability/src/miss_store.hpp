#pragma once

#include "agora/db/transaction.hpp"
#include "agora/findability/miss.hpp"

#include <vector>

namespace agora::findability {

void insert_miss(db::WriteTx& tx, const Miss& miss);
std::optional<Miss> find_miss(db::ReadTx& tx, MissId miss);
void delete_miss(db::WriteTx& tx, MissId miss);

/// What was looked for: a task, or with task zero a part of the site.
struct Missed {
    std::int64_t task = 0;
    std::string area = {};
    std::int64_t misses = 0;
};
AGORA_FIELDS(Missed, task, area, misses)
/// What counts, the most often missed first.
std::vector<Missed> count_missed(db::ReadTx& tx, Instant since, std::int64_t limit);
/// What counts, the newest first.
std::vector<Miss> list_misses(db::ReadTx& tx, Instant since, std::int64_t limit);

/// All of one task or part of the site count no more; how many they were.
std::int64_t mend(db::WriteTx& tx, std::int64_t task, std::string_view area, Instant now);

/// Empties what people wrote.
void forget_words_before(db::WriteTx& tx, Instant before);
void delete_misses_before(db::WriteTx& tx, Instant before);

}  // namespace agora::findability
