#pragma once

#include "acting.hpp"
#include "agora/circles/working.hpp"

#include <string_view>

// The mails of a group, each in the reader's language. All are answers to an act of the reader or about
// a function that they hold: service mail.
namespace agora::circles {

/// To everybody who said that they would come: it opens.
void mail_opened(const Acting& acting, const Circle& circle, AccountId to);
/// To an animator: not enough members were interested in time.
void mail_lapsed(const Acting& acting, const Circle& circle, AccountId to);
/// To all animators: somebody asks to be let in.
void mail_request_came(const Acting& acting, const Circle& circle);
void mail_request_accepted(const Acting& acting, const Circle& circle, AccountId to);
/// Whatever they chose about mail: the reason stands nowhere else, the request is gone.
void mail_request_refused(const Acting& acting, const Circle& circle, AccountId to,
                          std::string_view reason);
void mail_named(const Acting& acting, const Circle& circle, AccountId to, Date until);
/// To an animator: nothing happened for long, what does the group become?
void mail_quiet(const Acting& acting, const Circle& circle, AccountId to);
/// To a member: the group goes on in another one.
void mail_merged(const Acting& acting, const Circle& circle, const Circle& into, AccountId to);
/// To whoever became secretary or moderator.
void mail_office(const Acting& acting, const Circle& circle, AccountId to, Office office,
                 Date until);
/// To somebody who is asked to be in the group for a time.
void mail_invited(const Acting& acting, const Circle& circle, const Guest& guest);
/// The time as a guest or expert is over.
void mail_stay_ended(const Acting& acting, const Circle& circle, AccountId to);
void mail_removed(const Acting& acting, const Circle& circle, AccountId to,
                  std::string_view reason);

}  // namespace agora::circles
