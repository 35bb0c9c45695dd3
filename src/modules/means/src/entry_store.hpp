#pragma once

#include "agora/means/entry.hpp"

#include <optional>
#include <vector>

namespace agora::means {

void insert_entry(db::WriteTx& tx, const Entry& entry);
void update_state(db::WriteTx& tx, const Entry& entry);
std::optional<Entry> find_entry(db::ReadTx& tx, EntryId entry);
/// The newest day first.
std::vector<Entry> list_entries(db::ReadTx& tx, CircleId circle);
Audience audience_of(db::ReadTx& tx, CircleId circle);

}  // namespace agora::means
