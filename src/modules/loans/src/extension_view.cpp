#include "extension_view.hpp"

#include "extend.hpp"
#include "labels.hpp"

namespace agora::loans {

ExtensionView extension_view(const web::Call& call, db::ReadTx& tx, const SeenLoan& seen) {
    const Loan& loan = seen.loan;
    ExtensionView view{.state = loan.extension,
                       .became = call.say(label_of(loan.extension)),
                       .until = loan.extension_until,
                       .asked_words = loan.extension_words,
                       .answer_words = loan.extension_answer,
                       .credits_a_day = seen.thing.credits_a_day};
    const bool is_kept = loan.state == LoanState::reserved || loan.state == LoanState::lent;
    const bool is_asked = loan.extension == Extension::asked;
    if (!is_kept) return view;
    view.others_waiting = others_waiting(tx, loan);
    view.lender_answers = seen.part == Part::lender && is_asked;
    if (seen.part != Part::borrower) return view;
    view.borrower_waits = is_asked;
    view.others_first = !is_asked && view.others_waiting > 0;
    view.borrower_asks = !is_asked && view.others_waiting == 0;
    view.at_once = gives_at_once(loan, seen.thing);
    return view;
}

void add_extension_forms(web::Call& call, const LoanForms& forms, ExtensionView& view) {
    if (!forms.extension.ok()) view.borrower_asks = true;
    if (view.borrower_asks) {
        view.asking_form = web::show_form(call, kExtensionForm, forms.extension);
    }
    if (!forms.extension_answer.ok()) view.lender_answers = true;
    if (view.lender_answers) {
        view.answering_form = web::show_form(call, kExtensionAnswerForm, forms.extension_answer);
    }
}

}  // namespace agora::loans
