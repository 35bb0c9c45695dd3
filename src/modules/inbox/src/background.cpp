#include "background.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "digests.hpp"
#include "notice_store.hpp"

#include <chrono>

namespace agora::inbox {
namespace {

constexpr std::chrono::days kReadKept{180};
constexpr std::chrono::days kUnreadKept{365};

}  // namespace

void forget_old(web::Services& services, Instant now) {
    const auto some = [&](db::WriteTx& tx) {
        return delete_old(tx, now - kReadKept, now - kUnreadKept);
    };
    while (services.database.write(some) > 0) {
    }
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {
        {"inbox.digests", std::chrono::minutes{5},
         [&services] { send_digests(services, services.clock.now()); },
         tr("Mails about several things"),
         tr("Sends everybody at their hour one mail about what waits for them.")},
        {"inbox.old", std::chrono::hours{24},
         [&services] { forget_old(services, services.clock.now()); }, tr("Old lines of inboxes"),
         tr("Removes what was read half a year ago, and everything after a year.")}};
}

}  // namespace agora::inbox
