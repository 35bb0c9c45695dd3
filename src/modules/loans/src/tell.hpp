#pragma once

#include "acting.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/loans/loan.hpp"

#include <vector>

// What the two sides of a loan and who waits are told, by jobs: each thing once, in their own language.
namespace agora::loans {

enum class News {
    asked,
    reserved,
    accepted,
    declined,
    cancelled_by_borrower,
    cancelled_by_lender,
    lapsed,
    handed_over,
    given_back,
    return_confirmed,
    noted,
    disputed,
    settlement_proposed,
    settled,
    due_soon,
    overdue,
    long_overdue,
    hold_begun,
    hold_lapsed,
    extension_asked,
    extension_granted,
    extension_declined,
    extended
};
AGORA_ENUM(News, asked, reserved, accepted, declined, cancelled_by_borrower, cancelled_by_lender,
           lapsed, handed_over, given_back, return_confirmed, noted, disputed, settlement_proposed,
           settled, due_soon, overdue, long_overdue, hold_begun, hold_lapsed, extension_asked,
           extension_granted, extension_declined, extended)

/// To whoever of the two sides did not do it.
void tell_of_loan(const Acting& acting, LoanId loan, News news);
void tell_of_hold(const Acting& acting, ThingId thing, AccountId account, News news);

std::vector<jobs::Kind> telling(web::Services& services);

}  // namespace agora::loans
