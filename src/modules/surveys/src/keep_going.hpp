#pragma once

namespace agora::web {
struct Services;
}

namespace agora::surveys {

/// What the clock does: ends pilots and surveys on their days, invites, reminds. Each step is small, and
/// what is left over is done by the next run.
void keep_going(web::Services& services);
/// Lets invitations begin anew: whoever was confirmed, joined or moved since gets one, nobody a second.
void invite_again(web::Services& services);

}  // namespace agora::surveys
