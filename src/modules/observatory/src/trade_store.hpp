#pragma once

#include "agora/observatory/count.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::observatory {

/// Members of a profession who live in an area, as it is shown.
struct Trade {
    std::string area;  ///< code of a country, region, province or commune
    bool for_members = false;
    std::string profession;  ///< slug; empty: whatever they do
    std::int64_t people = 0;
};
AGORA_FIELDS(Trade, area, for_members, profession, people)

void delete_trades(db::WriteTx& tx);
/// Rounded; nothing of too few.
void put_trade(db::WriteTx& tx, const Trade& trade);
/// Of one area, those with the most people first; all together is among them.
std::vector<Trade> list_trades(db::ReadTx& tx, std::string_view area, bool for_members);
/// All together, of every area that has enough people.
std::vector<Trade> list_areas(db::ReadTx& tx, bool for_members);

}  // namespace agora::observatory
