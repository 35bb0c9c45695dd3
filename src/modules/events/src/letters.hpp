#pragma once

#include "acting.hpp"
#include "follow_up_store.hpp"

#include <string_view>

// The mails about an event, each in the reader's language: answers to an act of the reader, or about a
// function that they hold. Nobody else gets any.
namespace agora::events {

/// To the animators of the group: somebody proposes an event in its name.
void mail_proposed(const Acting& acting, const Event& event, CircleId circle);
/// To who made it.
void mail_accepted(const Acting& acting, const Event& event, CircleId circle);
/// Whatever they chose about mail: the reason stands nowhere else.
void mail_refused(const Acting& acting, const Event& event, CircleId circle,
                  std::string_view reason);

/// To somebody who waited: there is a place.
void mail_promoted(const Acting& acting, const Event& event, AccountId to);
/// To a guest who waited: it is for its groups alone again, and they see it no more.
void mail_no_seats(const Acting& acting, const Event& event, AccountId to);
/// To somebody who comes: it is soon.
void mail_reminder(const Acting& acting, const Event& event, AccountId to);
/// To who takes something on.
void mail_task(const Acting& acting, const Event& event, const Task& task);
/// To everybody who comes or waits: another time or place.
void mail_moved(const Acting& acting, const Event& event);
void mail_cancelled(const Acting& acting, const Event& event);

}  // namespace agora::events
