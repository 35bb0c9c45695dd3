#pragma once

#include "agora/db/transaction.hpp"
#include "agora/loans/loan.hpp"

#include <optional>
#include <vector>

namespace agora::loans {

void insert_loan(db::WriteTx& tx, const Loan& loan);
/// All but whose it is, its first day, its slot, and what was written when it
/// was asked for.
void update_loan(db::WriteTx& tx, const Loan& loan);
std::optional<Loan> find_loan(db::ReadTx& tx, LoanId loan);
/// That keep the thing busy from this day on: asked, reserved, lent, on its way back, or disputed before the lender
/// said or confirmed that it is back.
std::vector<Loan> list_open_loans(db::ReadTx& tx, ThingId thing, Date from);
/// The newest first, before this one (zero: from the newest).
std::vector<Loan> list_loans_of(db::ReadTx& tx, AccountId borrower, LoanId before,
                                std::int64_t most);
/// Asked, reserved, lent, on its way back or disputed, by last day.
std::vector<Loan> list_current_of(db::ReadTx& tx, AccountId borrower);
/// The same of what a member lends by themselves, and of what a group lends.
std::vector<Loan> list_current_lent_by(db::ReadTx& tx, AccountId owner);
std::vector<Loan> list_current_lent_by_circle(db::ReadTx& tx, CircleId circle);
/// Lent, or disputed and not back, with a last day before this.
bool has_overdue(db::ReadTx& tx, AccountId borrower, Date today);
bool has_any_loan(db::ReadTx& tx, ThingId thing, AccountId borrower);
/// Lent, or disputed and not back, with a last day of at most this, reminded of less than so much.
std::vector<Loan> list_lent_until(db::ReadTx& tx, Date last, std::int64_t reminded_below,
                                  LoanId after, std::int64_t most);
/// Asked or reserved and never handed over, with a last day before this.
std::vector<Loan> list_missed(db::ReadTx& tx, Date before, std::int64_t most);
/// Asked to be kept longer, until a day before this, and not answered.
std::vector<Loan> list_unanswered(db::ReadTx& tx, Date before, std::int64_t most);
/// Asked or reserved by accounts that are erased.
std::vector<Loan> list_borrowerless(db::ReadTx& tx);
/// Things that somebody has on this day.
std::vector<ThingId> list_busy_things(db::ReadTx& tx, Date day);

void insert_record(db::WriteTx& tx, const Record& record);
void set_confirmed(db::WriteTx& tx, RecordId record, Instant at);
std::optional<Record> find_record(db::ReadTx& tx, RecordId record);
/// The oldest first.
std::vector<Record> list_records(db::ReadTx& tx, LoanId loan);

}  // namespace agora::loans
