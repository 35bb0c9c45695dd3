#pragma once

#include "agora/calls/call.hpp"

#include <functional>
#include <span>

namespace agora::calls {

/// The next turn: one number for each write that changes calls, in the order of the writes.
std::int64_t next_turn(db::WriteTx& tx);
std::int64_t last_turn(db::ReadTx& tx);

/// Both put the call's turn.
void insert_call(db::WriteTx& tx, Call& call);
void update_call(db::WriteTx& tx, Call& call);
void put_texts(db::WriteTx& tx, CallId call, const std::vector<Text>& texts);
void put_lots(db::WriteTx& tx, CallId call, const std::vector<Lot>& lots);
std::vector<Lot> list_lots(db::ReadTx& tx, CallId call);
void put_conditions(db::WriteTx& tx, CallId call, const std::vector<Condition>& conditions);
std::vector<Condition> list_conditions(db::ReadTx& tx, CallId call);

/// Those that changed after a turn, in order of their number; hidden ones too.
void each_call_after(db::ReadTx& tx, std::int64_t turn, const std::function<void(Call)>& visit);
std::vector<Text> list_texts_after(db::ReadTx& tx, std::int64_t turn);
/// What the smallest lot is worth, of calls that changed after a turn.
struct LotSum {
    CallId call_id = {};
    std::int64_t lots = 0;
    std::int64_t least = 0;  ///< cents; 0: none says
};
AGORA_FIELDS(LotSum, call_id, lots, least)
std::vector<LotSum> list_lot_sums_after(db::ReadTx& tx, std::int64_t turn);

/// Of an address that somebody gives again.
std::optional<CallId> find_call_with_link(db::ReadTx& tx, std::string_view link);
std::int64_t count_added_since(db::ReadTx& tx, AccountId account, Instant since);

}  // namespace agora::calls
