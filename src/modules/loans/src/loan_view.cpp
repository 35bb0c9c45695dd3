#include "loan_view.hpp"

#include "labels.hpp"

namespace agora::loans {

LoanCard card_of(const web::Call& call, const Loan& loan, const Thing& thing, const Names& names,
                 AccountId other) {
    LoanCard card{.url = call.link(path_of(loan.loan_id)),
                  .title = thing.title,
                  .lang = thing.language,
                  .state = loan.state,
                  .state_label = call.say(label_of(loan.state)),
                  .tag = std::string{tag_of(loan.state)},
                  .first_day = loan.first_day,
                  .last_day = loan.last_day,
                  .overdue = loan.state == LoanState::lent && loan.last_day < day_of(call.now)};
    if (loan.extension == Extension::asked) card.asked_until = loan.extension_until;
    const auto name = names.find(other);
    if (name != names.end()) card.other = name->second;
    return card;
}

}  // namespace agora::loans
