#pragma once

#include "acting.hpp"
#include "agora/adoptions/adoption.hpp"
#include "agora/circles/circle.hpp"

// The mails, each in the reader's language.
namespace agora::adoptions {

/// To who proposed it: editors opened it, or declined.
void mail_opened(const Acting& acting, const Offer& offer);
void mail_declined(const Acting& acting, const Offer& offer);
/// To who said that they would do it, at most fifty: somebody else would too; a group does it; it is
/// free again.
void mail_one_more(const Acting& acting, const Offer& offer);
void mail_adopted(const Acting& acting, const Offer& offer, const circles::Circle& circle);
void mail_free_again(const Acting& acting, const Offer& offer);
/// To the animators: nothing moved for some weeks.
void mail_quiet(const Acting& acting, const Offer& offer, const Adoption& adoption);

}  // namespace agora::adoptions
