#pragma once

#include "saved_search.hpp"

#include <optional>
#include <vector>

namespace agora::members {

void insert_search(db::WriteTx& tx, const SavedSearch& search);
/// Name, frequency, told_until and seen.
void update_search(db::WriteTx& tx, const SavedSearch& search);
std::optional<SavedSearch> find_search(db::ReadTx& tx, SearchId id);
/// The newest first.
std::vector<SavedSearch> list_searches_of(db::ReadTx& tx, AccountId member);
std::int64_t count_searches_of(db::ReadTx& tx, AccountId member);
void delete_search(db::WriteTx& tx, SearchId id);

/// Searches after that number whose mail is due, in order of number.
std::vector<SavedSearch> list_due(db::ReadTx& tx, Frequency frequency, Instant told_before,
                                  SearchId after, std::int64_t limit);
/// Only while it is as it was read; false when another node was faster.
bool update_told(db::WriteTx& tx, const SavedSearch& before, Instant told_until,
                 std::string_view seen);
void update_frequency(db::WriteTx& tx, SearchId id, Frequency frequency);

}  // namespace agora::members
