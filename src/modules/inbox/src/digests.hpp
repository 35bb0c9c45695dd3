#pragma once

#include "agora/base/instant.hpp"
#include "agora/web/services.hpp"

namespace agora::inbox {

/// Mails everybody whose moment has come what waits for them; gives how many mails. Told once, also
/// by two nodes at a time: what was told stops waiting in the transaction that posts the mail.
int send_digests(web::Services& services, Instant now);

}  // namespace agora::inbox
