#pragma once

#include "agora/db/transaction.hpp"
#include "agora/loans/loan.hpp"

#include <optional>
#include <vector>

namespace agora::loans {

/// Days on which a thing cannot be had: somebody's loan, or a hold for who waited longest.
struct Busy {
    Date first = {};
    Date last = {};
    AccountId account = {};
    LoanId loan = {};  ///< zero: a hold
};

/// From today on, by first day. What should be back and is not keeps today.
std::vector<Busy> busy_of(db::ReadTx& tx, const Thing& thing, Date today);
/// The first that stands in the way of these days for this account; its own hold doesn't.
std::optional<Busy> in_the_way(const std::vector<Busy>& busy, Date first, Date last,
                               AccountId account);

}  // namespace agora::loans
