#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"
#include "agora/loans/loan.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::loans {

/// Asks something of one of its sides still.
bool is_current(LoanState state);
/// What this member lends, or their groups where they animate; whatever its state.
std::vector<Thing> things_managed(db::ReadTx& tx, const access::Actor& actor, Date today);
/// The loans of these that are current, by last day.
std::vector<Loan> current_as_lender(db::ReadTx& tx, const access::Actor& actor, Date today);

/// What is due, kept, or waits for an answer of this member.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::loans
