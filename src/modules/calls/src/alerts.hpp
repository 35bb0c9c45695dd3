#pragma once

namespace agora::web {
struct Services;
}

namespace agora::calls {

/// Every due filter: what came or changed since it was last looked at and fits, in one letter, each call
/// once for ever. And pages that show as open what has closed are made anew.
void send_alerts(web::Services& services);

}  // namespace agora::calls
