#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"
#include "agora/loans/loan.hpp"

#include <string>
#include <vector>

namespace agora::loans {

/// "Monday 9:00–12:30"
std::string text_of(const web::Call& call, const Slot& slot);
/// "9:00–12:30" of a loan; empty: none was chosen.
std::string slot_text(const web::Call& call, const Loan& loan);
/// The choices of the form; without slots the form does not ask.
fields::FormContext slot_context(const web::Call& call, const std::vector<Slot>& slots);

}  // namespace agora::loans
