#include "trade_store.hpp"

namespace agora::observatory {

constexpr db::Query kDeleteTrades{"observatory.delete_trades", R"sql(
    DELETE FROM observatory_trade
)sql"};

void delete_trades(db::WriteTx& tx) {
    tx.run(kDeleteTrades);
}

constexpr db::Query kPutTrade{"observatory.put_trade", R"sql(
    INSERT INTO observatory_trade (area, for_members, profession, people) VALUES ($1, $2, $3, $4)
)sql"};

void put_trade(db::WriteTx& tx, const Trade& trade) {
    const std::int64_t people = coarse(trade.people);
    if (people == 0) return;
    tx.queue(kPutTrade, trade.area, trade.for_members, trade.profession, people);
}

constexpr db::Query kListTrades{"observatory.list_trades", R"sql(
    SELECT area, for_members, profession, people FROM observatory_trade
    WHERE area = $1 AND for_members = $2 ORDER BY people DESC, profession
)sql"};

std::vector<Trade> list_trades(db::ReadTx& tx, std::string_view area, bool for_members) {
    return tx.all<Trade>(kListTrades, area, for_members);
}

constexpr db::Query kListAreas{"observatory.list_areas", R"sql(
    SELECT area, for_members, profession, people FROM observatory_trade
    WHERE for_members = $1 AND profession = '' ORDER BY area
)sql"};

std::vector<Trade> list_areas(db::ReadTx& tx, bool for_members) {
    return tx.all<Trade>(kListAreas, for_members);
}

}  // namespace agora::observatory
