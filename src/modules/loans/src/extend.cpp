#include "extend.hpp"

#include "agora/locale/formats.hpp"
#include "availability.hpp"
#include "loan_store.hpp"
#include "queue.hpp"
#include "refusals.hpp"
#include "tell.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr std::string_view kUntilField = "extension_until";
constexpr std::chrono::days kFarthestExtension{365};

std::int64_t days_between(Date from, Date to) {
    return to_days(to) - to_days(from);
}

std::optional<Refusal> fault_of_wish(const Acting& acting, const SeenLoan& seen) {
    const Loan& loan = seen.loan;
    if (seen.part != Part::borrower) return LoanRefusal::not_the_borrower;
    if (loan.state != LoanState::reserved && loan.state != LoanState::lent) {
        return LoanRefusal::not_to_extend;
    }
    if (loan.extension == Extension::asked) return LoanRefusal::extension_asked_already;
    if (are_kept_apart(acting.tx, acting.services, loan.borrower_id, seen.thing)) {
        return LoanRefusal::not_lent_to_them;
    }
    if (others_waiting(acting.tx, loan) > 0) return LoanRefusal::others_wait;
    return std::nullopt;
}

std::optional<Refusal> fault_of_until(const Thing& thing, const Loan& loan, Date until,
                                      Date today) {
    const std::string field{kUntilField};
    if (until < today) return Refusal{LoanRefusal::day_past, field};
    if (until <= loan.last_day) return Refusal{LoanRefusal::not_longer, field};
    if (until > today + kFarthestExtension) return Refusal{LoanRefusal::day_too_far, field};
    if (days_between(std::max(loan.last_day, today), until) > thing.longest_days) {
        return Refusal{LoanRefusal::longer_than_extended,
                       field,
                       {{"days", std::to_string(thing.longest_days)}}};
    }
    return std::nullopt;
}

std::optional<Refusal> fault_of_calendar(const Acting& acting, const SeenLoan& seen, Date until,
                                         Language language) {
    const Loan& loan = seen.loan;
    auto busy = busy_of(acting.tx, seen.thing, day_of(acting.origin.at));
    std::erase_if(busy, [&](const Busy& one) { return one.loan == loan.loan_id; });
    const Date first = loan.last_day + std::chrono::days{1};
    const auto other = in_the_way(busy, first, until, loan.borrower_id);
    if (!other) return std::nullopt;
    return Refusal{LoanRefusal::reserved_after,
                   std::string{kUntilField},
                   {{"first", locale::date(language, other->first)},
                    {"last", locale::date(language, other->last)}}};
}

void put_extension(const Acting& acting, Loan& loan, Extension extension) {
    loan.extension = extension;
    loan.changed_at = acting.origin.at;
    update_loan(acting.tx, loan);
    journal::emit(acting.tx, acting.origin, ExtensionChanged{loan.loan_id, extension});
}

/// Its reminders begin again, by the new day.
void grant(const Acting& acting, const Thing& thing, Loan& loan) {
    loan.credits += thing.credits_a_day * days_between(loan.last_day, *loan.extension_until);
    loan.last_day = *loan.extension_until;
    loan.reminded = 0;
    put_extension(acting, loan, Extension::granted);
}

}  // namespace

std::int64_t others_waiting(db::ReadTx& tx, const Loan& loan) {
    return std::ranges::count_if(list_waiting(tx, loan.thing_id), [&](const Waiting& one) {
        return one.account_id != loan.borrower_id;
    });
}

bool gives_at_once(const Loan& loan, const Thing& thing) {
    return thing.acceptance == Acceptance::automatic && thing.state == ThingState::offered &&
           !loan.skill_missing;
}

Result<Extension> ask_extension(const Acting& acting, const SeenLoan& seen, Date until,
                                std::string words, Language language) {
    const Date today = day_of(acting.origin.at);
    if (const auto fault = fault_of_wish(acting, seen)) return *fault;
    if (const auto fault = fault_of_until(seen.thing, seen.loan, until, today)) return *fault;
    if (const auto fault = fault_of_calendar(acting, seen, until, language)) return *fault;
    Loan loan = seen.loan;
    loan.extension_until = until;
    loan.extension_words = std::move(words);
    loan.extension_answer.clear();
    const bool at_once = gives_at_once(loan, seen.thing) &&
                         days_between(loan.first_day, until) < seen.thing.longest_days &&
                         !has_overdue(acting.tx, loan.borrower_id, today);
    if (at_once) {
        grant(acting, seen.thing, loan);
    } else {
        put_extension(acting, loan, Extension::asked);
    }
    tell_of_loan(acting, loan.loan_id, at_once ? News::extended : News::extension_asked);
    return loan.extension;
}

Result<Done> answer_extension(const Acting& acting, const SeenLoan& seen, Answer answer,
                              std::string words) {
    if (seen.part != Part::lender) return LoanRefusal::not_the_lender;
    if (seen.loan.extension != Extension::asked) return LoanRefusal::extension_not_asked;
    Loan loan = seen.loan;
    loan.extension_answer = std::move(words);
    const bool yes = answer == Answer::yes;
    if (yes) {
        grant(acting, seen.thing, loan);
    } else {
        put_extension(acting, loan, Extension::declined);
    }
    tell_of_loan(acting, loan.loan_id, yes ? News::extension_granted : News::extension_declined);
    if (!yes) move_queue(acting, seen.thing);
    return Done{};
}

Result<Done> withdraw_extension(const Acting& acting, const SeenLoan& seen) {
    if (seen.part != Part::borrower) return LoanRefusal::not_the_borrower;
    if (seen.loan.extension != Extension::asked) return LoanRefusal::extension_not_asked;
    Loan loan = seen.loan;
    put_extension(acting, loan, Extension::withdrawn);
    move_queue(acting, seen.thing);
    return Done{};
}

void lapse_extension(const Acting& acting, Loan loan) {
    put_extension(acting, loan, Extension::lapsed);
}

}  // namespace agora::loans
