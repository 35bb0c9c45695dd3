#include "background.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/settings.hpp"
#include "conversation_store.hpp"
#include "letters.hpp"

#include <algorithm>
#include <chrono>

namespace agora::messages {

void forget_old(web::Services& services, Instant now) {
    constexpr std::int64_t kBatch = 50;
    const auto days = std::max<std::int64_t>(1, services.settings.number("messages.days"));
    const auto batch = [&](db::WriteTx& tx) {
        const auto ended = list_ended(tx, now - std::chrono::days{days}, kBatch);
        for (const ConversationId id : ended) {
            delete_conversation(tx, id);
            inbox::forget(tx, services, about_of(id));
        }
        return ended.size();
    };
    while (services.database.write(batch) > 0) {
    }
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    return {{"messages.old", std::chrono::hours{24},
             [&services] { forget_old(services, services.clock.now()); },
             tr("Old conversations of several"),
             tr("Removes conversations that everybody left, or that are older than the setting "
                "says.")}};
}

}  // namespace agora::messages
