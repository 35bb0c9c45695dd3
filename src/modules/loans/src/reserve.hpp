#pragma once

#include "acting.hpp"
#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/loans/loan.hpp"

#include <string>

namespace agora::loans {

struct Wanted {
    Date first_day = {};
    Date last_day = {};
    std::int64_t slot = 0;  ///< number of one of the thing's; 0: none
    std::string words = {};
};
/// Days that are free, from today on; counted inside the write transaction, so that of two who want the same days at
/// once exactly one has them.
Result<LoanId> reserve(const Acting& acting, const access::Actor& actor, const Thing& thing,
                       Wanted wanted);

/// Whether the borrower's profile shows members the skill that the thing asks for.
bool shows_skill(const web::Services& services, db::ReadTx& tx, AccountId account, TermId skill,
                 Date today);

enum class Answer { yes, no };
AGORA_ENUM(Answer, yes, no)

/// By who lends it.
Result<Done> answer(const Acting& acting, Loan loan, const Thing& thing, Answer answer,
                    std::string words);
/// By either side, before it is handed over; the lender's words say why.
Result<Done> cancel(const Acting& acting, Loan loan, const Thing& thing, bool by_borrower,
                    std::string words);
/// Nobody answered, or nobody came, and the days are over.
void lapse(const Acting& acting, Loan loan);

/// The state is another one from now on; the journal hears it. What is not kept
/// any more is not kept longer either.
void change_state(const Acting& acting, Loan& loan, LoanState state);

}  // namespace agora::loans
