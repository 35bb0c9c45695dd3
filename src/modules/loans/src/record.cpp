#include "record.hpp"

#include "loan_store.hpp"
#include "picture_store.hpp"
#include "queue.hpp"
#include "refusals.hpp"
#include "reserve.hpp"
#include "tell.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::size_t kMostRecords = 50;
constexpr std::chrono::days kDisputableFor{31};

bool is_borrower(const SeenLoan& seen) {
    return seen.part == Part::borrower;
}

bool is_out_elsewhere(const Acting& acting, const Loan& loan, Date today) {
    return std::ranges::any_of(
        list_open_loans(acting.tx, loan.thing_id, today), [&](const Loan& other) {
            const bool is_ahead =
                other.state == LoanState::asked || other.state == LoanState::reserved;
            return other.loan_id != loan.loan_id && !is_ahead;
        });
}

std::optional<Refusal> fault_of_hand_over(const Acting& acting, const SeenLoan& seen) {
    const Loan& loan = seen.loan;
    const Date today = day_of(acting.origin.at);
    if (loan.state != LoanState::reserved) return LoanRefusal::not_reserved;
    if (today < hand_over_from(loan)) return LoanRefusal::too_early;
    if (is_out_elsewhere(acting, loan, today)) return LoanRefusal::not_back_yet;
    if (!has_overdue(acting.tx, loan.borrower_id, today)) return std::nullopt;
    return is_borrower(seen) ? LoanRefusal::has_something_overdue
                             : LoanRefusal::borrower_has_overdue;
}

std::optional<Refusal> fault_of_giving_back(const Acting& acting, const SeenLoan& seen) {
    const Loan& loan = seen.loan;
    if (loan.state == LoanState::lent) return std::nullopt;
    if (loan.state == LoanState::returning && !is_borrower(seen)) return std::nullopt;
    if (loan.state == LoanState::disputed && !is_back(list_records(acting.tx, loan.loan_id))) {
        return std::nullopt;
    }
    return LoanRefusal::not_lent;
}

std::optional<Refusal> fault_of_dispute(const Acting& acting, const SeenLoan& seen) {
    if (!may_dispute(seen, acting.origin.at)) return LoanRefusal::nothing_to_dispute;
    return std::nullopt;
}

std::optional<Refusal> fault_of(const Acting& acting, const SeenLoan& seen,
                                const Written& written) {
    if (seen.part == Part::carer && written.kind != RecordKind::settlement &&
        written.kind != RecordKind::note) {
        return LoanRefusal::not_the_lender;
    }
    switch (written.kind) {
        case RecordKind::hand_over:
            return fault_of_hand_over(acting, seen);
        case RecordKind::giving_back:
            return fault_of_giving_back(acting, seen);
        case RecordKind::dispute:
            return fault_of_dispute(acting, seen);
        case RecordKind::note:
        case RecordKind::settlement:
            if (seen.loan.state != LoanState::disputed) return LoanRefusal::not_disputed;
            return std::nullopt;
    }
    return std::nullopt;
}

LoanState after(const SeenLoan& seen, const Written& written) {
    switch (written.kind) {
        case RecordKind::hand_over:
            return LoanState::lent;
        case RecordKind::giving_back:
            if (seen.loan.state == LoanState::disputed) return LoanState::disputed;
            if (is_borrower(seen)) return LoanState::returning;
            return written.condition == Condition::damaged ? LoanState::disputed
                                                           : LoanState::returned;
        case RecordKind::dispute:
            return LoanState::disputed;
        case RecordKind::settlement:
            return seen.part == Part::carer ? LoanState::settled : LoanState::disputed;
        case RecordKind::note:
            return seen.loan.state;
    }
    return seen.loan.state;
}

News news_of(const SeenLoan& seen, const Written& written) {
    const LoanState state = after(seen, written);
    switch (written.kind) {
        case RecordKind::hand_over:
            return News::handed_over;
        case RecordKind::giving_back:
            return state == seen.loan.state || state != LoanState::disputed ? News::given_back
                                                                            : News::disputed;
        case RecordKind::dispute:
            return News::disputed;
        case RecordKind::settlement:
            return state == LoanState::settled ? News::settled : News::settlement_proposed;
        case RecordKind::note:
            return News::noted;
    }
    return News::noted;
}

void put_picture(const Acting& acting, const SeenLoan& seen, RecordId record,
                 const Written& written) {
    const files::MadePicture& made = *written.picture;
    insert_picture(acting.tx,
                   {.picture_id = acting.tx.new_id<PictureId>(),
                    .thing_id = seen.thing.thing_id,
                    .record_id = record,
                    .account_id = acting.origin.account,
                    .file = made.large.digest.text(),
                    .small_file = made.small.digest.text(),
                    .bytes = static_cast<std::int64_t>(made.large.bytes + made.small.bytes),
                    .language = written.language,
                    .alternative_text = written.alternative_text,
                    .rights_holder = made.rights.holder(),
                    .licence = std::string{files::name_of(made.rights.licence())},
                    .people_shown = std::string{files::name_of(made.rights.people_shown())},
                    .added_at = acting.origin.at});
}

}  // namespace

Date hand_over_from(const Loan& loan) {
    return loan.first_day + std::chrono::days{-1};
}

bool may_dispute(const SeenLoan& seen, Instant now) {
    const Loan& loan = seen.loan;
    const bool has_lender = seen.thing.owner_id || seen.thing.circle_id;
    if (!has_lender) return false;
    if (loan.state == LoanState::lent || loan.state == LoanState::returning) return true;
    return loan.state == LoanState::returned && now - loan.changed_at <= kDisputableFor;
}

bool is_back(const std::vector<Record>& records) {
    return std::ranges::any_of(records, [](const Record& record) {
        return record.kind == RecordKind::giving_back &&
               (!record.by_borrower || record.confirmed_at);
    });
}

Result<Done> write_record(const Acting& acting, const SeenLoan& seen, Written written) {
    const bool came_damaged = written.kind == RecordKind::dispute && seen.part == Part::lender &&
                              seen.loan.state == LoanState::returning &&
                              written.condition == Condition::damaged;
    // Who says that it came back damaged has it.
    if (came_damaged) written.kind = RecordKind::giving_back;
    if (const auto fault = fault_of(acting, seen, written)) return *fault;
    const bool needs_words =
        written.kind != RecordKind::hand_over && written.kind != RecordKind::giving_back;
    if (written.words.empty() && (needs_words || written.condition == Condition::damaged)) {
        return Refusal{LoanRefusal::words_missing, "words"};
    }
    if (list_records(acting.tx, seen.loan.loan_id).size() >= kMostRecords) {
        return LoanRefusal::too_many_records;
    }
    Record record{.record_id = acting.tx.new_id<RecordId>(),
                  .loan_id = seen.loan.loan_id,
                  .kind = written.kind,
                  .condition = written.condition,
                  .words = written.words,
                  .written_by = acting.origin.account,
                  .by_borrower = is_borrower(seen),
                  .written_at = acting.origin.at};
    insert_record(acting.tx, record);
    if (written.picture != nullptr) put_picture(acting, seen, record.record_id, written);
    Loan loan = seen.loan;
    const LoanState next = after(seen, written);
    if (next != loan.state) change_state(acting, loan, next);
    if (seen.part == Part::carer && next == LoanState::settled) {
        journal::emit(acting.tx, acting.origin, DisputeEnded{loan.loan_id, loan.thing_id},
                      journal::Audit::yes);
    }
    tell_of_loan(acting, loan.loan_id, news_of(seen, written));
    move_queue(acting, seen.thing);
    return Done{};
}

const Record* to_confirm(const std::vector<Record>& records, const SeenLoan& seen) {
    if (seen.part != Part::borrower && seen.part != Part::lender) return nullptr;
    const LoanState state = seen.loan.state;
    const auto waits = [&](const Record& record) {
        if (record.confirmed_at || record.by_borrower == is_borrower(seen)) return false;
        switch (record.kind) {
            case RecordKind::hand_over:
                return state == LoanState::lent;
            case RecordKind::giving_back:
                return state == LoanState::returning || state == LoanState::returned ||
                       (state == LoanState::disputed && !is_back(records));
            case RecordKind::settlement:
                return state == LoanState::disputed;
            case RecordKind::note:
            case RecordKind::dispute:
                return false;
        }
        return false;
    };
    const auto found = std::ranges::find_if(records.rbegin(), records.rend(), waits);
    return found == records.rend() ? nullptr : &*found;
}

Result<Done> confirm(const Acting& acting, const SeenLoan& seen, RecordId looked_at) {
    const auto records = list_records(acting.tx, seen.loan.loan_id);
    const Record* record = to_confirm(records, seen);
    if (record == nullptr) return LoanRefusal::nothing_to_confirm;
    if (record->record_id != looked_at) return LoanRefusal::written_meanwhile;
    set_confirmed(acting.tx, record->record_id, acting.origin.at);
    Loan loan = seen.loan;
    if (loan.state == LoanState::returning) {
        change_state(acting, loan, LoanState::returned);
        tell_of_loan(acting, loan.loan_id, News::return_confirmed);
    } else if (record->kind == RecordKind::settlement) {
        change_state(acting, loan, LoanState::settled);
        tell_of_loan(acting, loan.loan_id, News::settled);
    } else {
        change_state(acting, loan, loan.state);
    }
    move_queue(acting, seen.thing);
    return Done{};
}

Result<Done> note_spared(const Acting& acting, const SeenLoan& seen, Spared spared) {
    if (!is_borrower(seen)) return LoanRefusal::not_the_borrower;
    Loan loan = seen.loan;
    const bool came_back = loan.state == LoanState::returning ||
                           loan.state == LoanState::returned || loan.state == LoanState::settled;
    if (!came_back) return LoanRefusal::not_over_yet;
    loan.avoided_cents = spared.cents;
    loan.avoided_km = spared.km;
    update_loan(acting.tx, loan);
    journal::emit(acting.tx, acting.origin, LoanChanged{loan.loan_id, loan.state});
    return Done{};
}

}  // namespace agora::loans
