#pragma once

#include "agora/loans/thing.hpp"

#include <optional>

namespace agora::loans {

using LoanId = Id<struct LoanTag>;
using RecordId = Id<struct LoanRecordTag>;
using WaitingId = Id<struct LoanWaitingTag>;

/// returning: the borrower says that it is back, the lender has not looked yet.
enum class LoanState {
    asked,
    reserved,
    lent,
    returning,
    returned,
    disputed,
    settled,
    declined,
    cancelled,
    lapsed
};
AGORA_ENUM(LoanState, asked, reserved, lent, returning, returned, disputed, settled, declined,
           cancelled, lapsed)

/// What became of the borrower's wish to keep it longer; the latest one counts.
enum class Extension { none, asked, granted, declined, withdrawn, lapsed };
AGORA_ENUM(Extension, none, asked, granted, declined, withdrawn, lapsed)

/// From one day to another, both included, by the calendar of Brussels.
struct Loan {
    LoanId loan_id = {};
    ThingId thing_id = {};
    AccountId borrower_id = {};  ///< zero when the account is erased
    Date first_day = {};
    Date last_day = {};
    LoanState state = LoanState::asked;
    std::int64_t opens = 0;  ///< the slot of the first day, minutes since midnight; both 0: none
    std::int64_t closes = 0;
    std::string words = {};      ///< of the borrower
    std::string answer = {};     ///< of the lender
    bool skill_missing = false;  ///< the profile did not show the skill that was asked for
    std::int64_t credits = 0;    ///< for all days
    std::int64_t reminded = 0;   ///< 1: of the day before, 2: of the day after, 3: a week later
    std::int64_t avoided_cents = 0;
    std::int64_t avoided_km = 0;
    Extension extension = Extension::none;
    std::optional<Date> extension_until = {};  ///< the last day that was asked for
    std::string extension_words = {};          ///< of the borrower
    std::string extension_answer = {};         ///< of the lender
    Instant asked_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Loan, loan_id, thing_id, borrower_id, first_day, last_day, state, opens, closes, words,
             answer, skill_missing, credits, reminded, avoided_cents, avoided_km, extension,
             extension_until, extension_words, extension_answer, asked_at, changed_at)

enum class RecordKind { hand_over, giving_back, note, dispute, settlement };
AGORA_ENUM(RecordKind, hand_over, giving_back, note, dispute, settlement)

/// What one side wrote down; the other side confirms hand-over, return and settlement.
struct Record {
    RecordId record_id = {};
    LoanId loan_id = {};
    RecordKind kind = RecordKind::note;
    Condition condition = Condition::good;
    std::string words = {};
    AccountId written_by = {};
    bool by_borrower = false;
    Instant written_at = {};
    std::optional<Instant> confirmed_at = {};
};
AGORA_FIELDS(Record, record_id, loan_id, kind, condition, words, written_by, by_borrower,
             written_at, confirmed_at)

/// Somebody waits for the next free moment. With a hold it is kept for them to that day's end.
struct Waiting {
    WaitingId waiting_id = {};
    ThingId thing_id = {};
    AccountId account_id = {};
    std::int64_t days = 1;  ///< how long they need it
    Instant asked_at = {};
    std::optional<Date> held_until = {};
};
AGORA_FIELDS(Waiting, waiting_id, thing_id, account_id, days, asked_at, held_until)

struct LoanChanged {
    static constexpr std::string_view kName = "loans.loan_changed";
    LoanId loan = {};
    LoanState state = LoanState::asked;
};
AGORA_FIELDS(LoanChanged, loan, state)

struct ExtensionChanged {
    static constexpr std::string_view kName = "loans.extension_changed";
    LoanId loan = {};
    Extension extension = Extension::none;
};
AGORA_FIELDS(ExtensionChanged, loan, extension)

/// By somebody who cares for loans, between two others.
struct DisputeEnded {
    static constexpr std::string_view kName = "loans.dispute_ended";
    LoanId loan = {};
    ThingId thing = {};
};
AGORA_FIELDS(DisputeEnded, loan, thing)

struct QueueChanged {
    static constexpr std::string_view kName = "loans.queue_changed";
    ThingId thing = {};
};
AGORA_FIELDS(QueueChanged, thing)

/// What borrowers say that borrowing spared, of loans that ended well: estimates, in sum only.
struct Avoided {
    std::int64_t loans = 0;  ///< that say something
    std::int64_t cents = 0;
    std::int64_t km = 0;
};
AGORA_FIELDS(Avoided, loans, cents, km)
/// Of loans that were asked for from one moment to before another.
Avoided avoided_between(db::ReadTx& tx, Instant from, Instant until);

}  // namespace agora::loans
