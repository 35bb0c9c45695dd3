#pragma once

#include "agora/credits/purpose.hpp"
#include "sight.hpp"

#include <optional>
#include <string>

namespace agora::loans {

/// Where its borrower gives the credits that were agreed, once it is back; empty: nothing is to be given.
std::string payment_path(db::ReadTx& tx, const SeenLoan& seen);
/// They were given, or wait for the lender's yes.
bool is_paid(db::ReadTx& tx, LoanId loan);

/// A loan, as the pages of credits tell it to one of its sides.
std::optional<credits::PurposeFacts> purpose_of(const web::Call& call, db::ReadTx& tx,
                                                std::int64_t id);

}  // namespace agora::loans
