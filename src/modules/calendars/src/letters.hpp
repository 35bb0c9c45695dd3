#pragma once

#include "calendar_store.hpp"

namespace agora::web {
struct Services;
}

// The mails about a calendar that can't be read: to who named it, or when they are in the group no
// more, to its animators.
namespace agora::calendars {

void mail_failing(db::WriteTx& tx, web::Services& services, const Calendar& calendar, Instant now);
void mail_given_up(db::WriteTx& tx, web::Services& services, const Calendar& calendar, Instant now);

}  // namespace agora::calendars
