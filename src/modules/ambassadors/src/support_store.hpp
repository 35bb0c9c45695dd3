#pragma once

#include "agora/ambassadors/support.hpp"

#include <optional>
#include <vector>

namespace agora::ambassadors {

void insert_support_seat(db::WriteTx& tx, const SupportSeat& seat);
/// Domains, end of the term, and that it was left.
void update_support_seat(db::WriteTx& tx, const SupportSeat& seat);
std::optional<SupportSeat> find_support_seat(db::ReadTx& tx, SupportSeatId id);
/// The one where this person sits now.
std::optional<SupportSeat> find_support_seat_of(db::ReadTx& tx, AccountId account);
/// Who sits in the group now, by the end of the term.
std::vector<SupportSeat> list_support_seats(db::ReadTx& tx);
/// Of which the term ended before this day.
std::vector<SupportSeat> list_ended_seats(db::ReadTx& tx, Date day);

void insert_ask(db::WriteTx& tx, const BoardAsk& ask);
/// The answer.
void update_ask(db::WriteTx& tx, const BoardAsk& ask);
std::optional<BoardAsk> find_ask(db::ReadTx& tx, AskId id);
/// Without an answer, the most urgent first.
std::vector<BoardAsk> list_open_asks(db::ReadTx& tx);
/// The last first.
std::vector<BoardAsk> list_answered_asks(db::ReadTx& tx);

}  // namespace agora::ambassadors
