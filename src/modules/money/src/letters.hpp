#pragma once

#include "acting.hpp"
#include "agora/money/question.hpp"

// The mails about a question, each in the reader's language.
namespace agora::money {

/// To at most ten of those who answer.
void mail_keepers(const Acting& acting, const Question& question);
/// To one of those who want to know it.
void mail_answered(web::Services& services, db::WriteTx& tx, const Question& question,
                   const Answer& answer, AccountId to);
/// To whoever asked as "a member": moderators don't know whom to tell.
void mail_moderated(const Acting& acting, const Question& question);

}  // namespace agora::money
