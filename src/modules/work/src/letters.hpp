#pragma once

#include "acting.hpp"
#include "agora/work/answer.hpp"

#include <cstdint>
#include <string>

// What people are told: members in their inbox and by mail, clients by mail with their link. No letter names who
// answered, so that a poster who reads without names reads none there either.
namespace agora::work {

void ask_to_confirm(const Acting& acting, const Demand& demand);
/// That it is published, or why not.
void tell_decision(const Acting& acting, const Demand& demand);
void tell_of_answer(const Acting& acting, const Demand& demand, AnswerId answer);
/// Everybody of the answer: chosen, or why not.
void tell_of_choice(const Acting& acting, const Demand& demand, const Answer& answer);
void ask_mate(const Acting& acting, const Demand& demand, const Share& share);
/// Who began the team: it was sent, or somebody said no.
void tell_of_team(const Acting& acting, const Demand& demand, const Answer& answer);
void tell_of_contract(const Acting& acting, const Demand& demand, const Answer& answer,
                      AccountId by);
/// Days that are left; below zero: it has ended, what became of it?
void tell_of_end(const Acting& acting, const Demand& demand, std::int64_t days_left);

}  // namespace agora::work
