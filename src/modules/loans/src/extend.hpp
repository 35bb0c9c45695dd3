#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "reserve.hpp"
#include "sight.hpp"

#include <cstdint>
#include <string>

namespace agora::loans {

/// Who else waits for it: they come before who has it.
std::int64_t others_waiting(db::ReadTx& tx, const Loan& loan);
/// Whether free days may be had without the lender's yes, as far as the thing
/// lends itself to it.
bool gives_at_once(const Loan& loan, const Thing& thing);

/// The borrower would keep it until another day. Days that are free are granted
/// at once where the thing is lent so and nothing is overdue, up to the days it
/// is lent for; else they are kept until the lender answers, and the earlier
/// day counts. Refused while others wait or have reserved it.
Result<Extension> ask_extension(const Acting& acting, const SeenLoan& seen, Date until,
                                std::string words, Language language);
/// By the lender.
Result<Done> answer_extension(const Acting& acting, const SeenLoan& seen, Answer answer,
                              std::string words);
/// By the borrower, before there is an answer.
Result<Done> withdraw_extension(const Acting& acting, const SeenLoan& seen);
/// Nobody answered, and the days are over.
void lapse_extension(const Acting& acting, Loan loan);

}  // namespace agora::loans
