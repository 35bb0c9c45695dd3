#pragma once

#include "acting.hpp"
#include "agora/ambassadors/mission.hpp"
#include "agora/jobs/runner.hpp"
#include "charter_store.hpp"

#include <string>
#include <vector>

// The mails of this module, each in the reader's language: service mail.
namespace agora::ambassadors {

/// Accepted, on the waiting list or refused, with the reasons of the judges.
void mail_answer(const Acting& acting, const Sheet& sheet, const std::vector<std::string>& reasons);
/// From the waiting list to ambassador.
void mail_place(const Acting& acting, const Sheet& sheet);
void mail_invitation(const Acting& acting, const Invitation& invitation);
/// Every ambassador is asked to sign, by a job, some at a time.
void tell_charter(const Acting& acting, std::int64_t version);
jobs::Kind telling(web::Services& services);

/// Asked for a mission, confirmed, not taken, or the mission is cancelled.
void mail_seat(const Acting& acting, const Mission& mission, const Seat& seat);
/// The support group said yes or no to a mission that somebody proposed.
void mail_decision(const Acting& acting, const Mission& mission);
void mail_question_answered(const Acting& acting, const Question& question);

}  // namespace agora::ambassadors
