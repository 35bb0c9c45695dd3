#pragma once

#include "agora/db/transaction.hpp"
#include "atlas_read.hpp"

#include <vector>

namespace agora::territories {

std::vector<TerritoryRow> list_territories(db::ReadTx& tx);
/// Adds or replaces.
void put_territory(db::WriteTx& tx, const TerritoryRow& row);

std::vector<PostcodeRow> list_postcodes(db::ReadTx& tx);
/// False when it was there.
bool insert_postcode(db::WriteTx& tx, const PostcodeRow& row);

}  // namespace agora::territories
