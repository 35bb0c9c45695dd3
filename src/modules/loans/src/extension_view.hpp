#pragma once

#include "agora/fields/form.hpp"
#include "loan_page.hpp"
#include "sight.hpp"

#include <optional>
#include <string>

namespace agora::loans {

/// Keeping a loan longer, on its page. No name is one of the page around it.
struct ExtensionView {
    Extension state = Extension::none;
    std::string became = {};  ///< of what was asked for, in words
    std::optional<Date> until = {};
    std::string asked_words = {};
    std::string answer_words = {};
    std::int64_t others_waiting = 0;
    bool borrower_asks = false;
    bool borrower_waits = false;
    bool others_first = false;  ///< the borrower could ask if nobody waited
    bool at_once = false;
    std::int64_t credits_a_day = 0;
    bool lender_answers = false;
    fields::FormView asking_form = {};
    fields::FormView answering_form = {};
};
AGORA_FIELDS(ExtensionView, state, became, until, asked_words, answer_words, others_waiting,
             borrower_asks, borrower_waits, others_first, at_once, credits_a_day, lender_answers,
             asking_form, answering_form)

ExtensionView extension_view(const web::Call& call, db::ReadTx& tx, const SeenLoan& seen);
/// What was typed comes back, also where nothing can be asked any more.
void add_extension_forms(web::Call& call, const LoanForms& forms, ExtensionView& view);

}  // namespace agora::loans
