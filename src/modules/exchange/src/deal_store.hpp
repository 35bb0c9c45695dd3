#pragma once

#include "agora/db/transaction.hpp"
#include "agora/exchange/deal.hpp"

namespace agora::exchange {

void insert_deal(db::WriteTx& tx, const Deal& deal);
/// All that moves: state, terms, what was done.
void update_deal(db::WriteTx& tx, const Deal& deal);
std::optional<Deal> find_deal(db::ReadTx& tx, DealId id);
/// Of this person and this listing, while it is open.
std::optional<Deal> find_open_deal(db::ReadTx& tx, ListingId listing, AccountId other);
/// Where this person is owner or other, what moved last first.
std::vector<Deal> list_deals_of(db::ReadTx& tx, AccountId account, std::int64_t most);
/// The oldest first.
std::vector<Deal> list_open_deals_of(db::ReadTx& tx, AccountId account);
std::optional<Deal> find_deal_paid_by(db::ReadTx& tx, ledger::TransferId transfer);
std::vector<Deal> list_deals_of_listing(db::ReadTx& tx, ListingId listing, std::int64_t most);
std::vector<Deal> list_deals_of_ring(db::ReadTx& tx, RingId ring);
std::int64_t count_answers_since(db::ReadTx& tx, AccountId other, Instant since);
/// One more proposal of terms; how many there were that day.
std::int64_t count_terms(db::WriteTx& tx, AccountId account, Date day);
void delete_pace_before(db::WriteTx& tx, Date day);

void insert_line(db::WriteTx& tx, const Line& line);
/// The oldest first.
std::vector<Line> list_lines(db::ReadTx& tx, DealId deal);

void put_statement(db::WriteTx& tx, const Statement& statement);
std::vector<Statement> list_statements(db::ReadTx& tx, DealId deal);

/// Done for something in return, without the ledger, and touched since.
std::vector<Deal> list_settled(db::ReadTx& tx, Instant since);
std::vector<Deal> list_settled_of(db::ReadTx& tx, AccountId account, Instant since);
/// What was stated of those; by one person only.
std::vector<Statement> list_statements_of_settled(db::ReadTx& tx, Instant since);
std::vector<Statement> list_statements_by(db::ReadTx& tx, AccountId account, Instant since);

void put_avoided(db::WriteTx& tx, const Avoided& avoided);
std::vector<Avoided> list_avoided(db::ReadTx& tx, DealId deal);

}  // namespace agora::exchange
