#pragma once

#include "acting.hpp"
#include "agora/bids/help.hpp"

// What people of a team, askers and helpers are told, each thing once, in their language.
namespace agora::bids {

void tell_invited(const Acting& acting, const Room& room, const TeamMember& invited);
/// To who leads.
void tell_joined(const Acting& acting, const Room& room, const TeamMember& seat);
void tell_declined(const Acting& acting, const Room& room, const TeamMember& seat);
void tell_part_given(const Acting& acting, const Room& room, const Part& part);
/// To the team, but for who did it.
void tell_deadline_moved(const Acting& acting, const Room& room);
/// To the team.
void tell_closes_soon(const Acting& acting, const Room& room);
void tell_outcome(const Acting& acting, const Room& room);
/// To who leads, a day after the deadline.
void tell_outcome_asked(const Acting& acting, const Room& room);

void tell_proposed(const Acting& acting, const Ask& ask, AccountId helper);
void tell_taken(const Acting& acting, const Ask& ask);
void tell_handed_in(const Acting& acting, const Ask& ask);
void tell_given_back(const Acting& acting, const Ask& ask);
/// To the helper.
void tell_rejected(const Acting& acting, const Ask& ask);
/// To who asked.
void tell_reminded(const Acting& acting, const Ask& ask);
/// To both.
void tell_ended(const Acting& acting, const Ask& ask);
void tell_confirmed(const Acting& acting, const Ask& ask);
void tell_withdrawn(const Acting& acting, const Ask& ask);
void tell_lapsed(const Acting& acting, const Ask& ask);

}  // namespace agora::bids
