#pragma once

#include "agora/events/held.hpp"

namespace agora::web {
struct Services;
}

namespace agora::meetings {

/// To somebody who came: how was it. Nothing happens when the account is gone.
void mail_question(web::Services& services, db::WriteTx& tx, const events::Meeting& meeting,
                   access::AccountId to, Instant now);

}  // namespace agora::meetings
