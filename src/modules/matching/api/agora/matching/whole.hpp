#pragma once

#include "agora/db/transaction.hpp"
#include "agora/matching/need.hpp"

#include <vector>

// For demonstrations: rows with their past.
namespace agora::matching {

/// How somebody wants to be matched, told weekly of what fits by half when `is_told`.
struct WholeChoice {
    AccountId account = {};
    bool is_off = false;
    std::vector<TermId> muted = {};
    bool is_told = false;
    Instant chosen_at = {};
};
void put_whole_choice(db::WriteTx& tx, const WholeChoice& whole);

/// On that day orders showed this member so often.
void put_whole_showing(db::WriteTx& tx, AccountId account, Date day, std::int64_t times);

}  // namespace agora::matching
