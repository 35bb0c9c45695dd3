#include "background.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/services.hpp"
#include "agora/web/submissions.hpp"
#include "attempts.hpp"
#include "challenge_store.hpp"
#include "invitation_store.hpp"
#include "known_device.hpp"
#include "known_device_store.hpp"
#include "named_files.hpp"
#include "session_store.hpp"
#include "totp_store.hpp"

#include <chrono>

namespace agora::accounts {

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"accounts.retention", std::chrono::hours{1},
         [&services] {
             const Instant now = services.clock.now();
             services.database.write([&](db::WriteTx& tx) {
                 delete_expired_sessions(tx, now);
                 delete_expired_tokens(tx, now);
                 delete_unused_devices(tx, now - kDeviceLife);
                 delete_expired_challenges(tx, now);
                 delete_expired_invitations(tx, now);
                 delete_unconfirmed_totps(tx, now - std::chrono::hours{1});
                 forget_old_failures(tx, now);
                 web::delete_submissions(tx, now - std::chrono::hours{24 * 7});
             });
         },
         tr("Signs of sign-ins that ran out"),
         tr("Forgets sessions, links, invitations and counted tries whose time is over.")},
        {"accounts.unnamed_files", std::chrono::hours{1},
         [&services] { remove_unnamed_files(services); }, tr("Files that nothing shows any more"),
         tr("Removes stored pictures and documents that no page or profile holds.")}};
}

}  // namespace agora::accounts
