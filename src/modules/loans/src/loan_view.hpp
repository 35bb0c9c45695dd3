#pragma once

#include "agora/web/answer.hpp"
#include "picture_view.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::loans {

/// A loan in a list of one's own.
struct LoanCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    LoanState state = LoanState::asked;
    std::string state_label = {};
    std::string tag = {};
    Date first_day = {};
    Date last_day = {};
    bool overdue = false;
    std::optional<Date> asked_until = {};  ///< what the borrower asks for, and nobody answered
    web::Link other = {};                  ///< the other side, as the reader may call them
};
AGORA_FIELDS(LoanCard, url, title, lang, state, state_label, tag, first_day, last_day, overdue,
             asked_until, other)

using Names = std::map<AccountId, web::Link>;
/// `other`: zero is nobody to name.
LoanCard card_of(const web::Call& call, const Loan& loan, const Thing& thing, const Names& names,
                 AccountId other);

}  // namespace agora::loans
