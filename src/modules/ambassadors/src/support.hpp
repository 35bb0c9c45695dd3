#pragma once

#include "acting.hpp"
#include "agora/ambassadors/support.hpp"
#include "agora/base/result.hpp"
#include "agora/jobs/runner.hpp"

#include <string_view>

// Who sits in the support group, and what it and the board ask of each other.
namespace agora::ambassadors {

/// With the rights of the role, and never more than kMostInSupport people who sit there or have them.
Result<Done> seat_in_support(const Acting& acting, std::string_view mail, SupportSeat wanted);
Result<Done> set_term(const Acting& acting, SupportSeatId id, Date until);
/// What this person follows.
Result<Done> set_domains(const Acting& acting, SupportSeat seat, std::string domains);
/// The rights go too.
void leave_support(const Acting& acting, SupportSeat seat);
/// Whose term has ended leaves.
jobs::Periodic terms_of_support(web::Services& services);

Result<Done> ask_board(const Acting& acting, BoardAsk ask);
Result<Done> answer_ask(const Acting& acting, BoardAsk ask, std::string answer);

}  // namespace agora::ambassadors
