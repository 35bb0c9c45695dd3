#pragma once

#include "agora/means/entry.hpp"

#include <optional>
#include <vector>

namespace agora::means {

void insert_entry(db::WriteTx& tx, const Entry& entry);
void update_state(db::WriteTx& tx, const Entry& entry);
std::optional<Entry> find_entry(db::ReadTx& tx, EntryId entry);
/// The newest day first; so many from this one on.
std::vector<Entry> list_entries(db::ReadTx& tx, CircleId circle, std::int64_t from,
                                std::int64_t most);
/// What somebody pledged to a group and did not take back.
std::vector<Entry> list_pledges_of(db::ReadTx& tx, CircleId circle, AccountId account);
/// Of these what was not given yet.
std::int64_t count_open_pledges(db::ReadTx& tx, CircleId circle, AccountId account);
Audience audience_of(db::ReadTx& tx, CircleId circle);

}  // namespace agora::means
