#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/settings.hpp"
#include "ask.hpp"
#include "ask_store.hpp"
#include "letters.hpp"

#include <algorithm>

namespace agora::bids {
namespace {

constexpr std::chrono::days kRemindAfter{7};
constexpr std::int64_t kMost = 500;

std::chrono::days ends_after(const web::Services& services) {
    return std::max(kRemindAfter + std::chrono::days{1},
                    std::chrono::days{services.settings.number("bids.days_to_confirm")});
}

void remind(const Acting& acting, Ask ask) {
    if (ask.reminded_at) return;
    ask.reminded_at = acting.origin.at;
    update_ask(acting.tx, ask);
    tell_reminded(acting, ask);
}

}  // namespace

void look_after(web::Services& services) {
    const auto days = ends_after(services);
    const Instant now = services.clock.now();
    const auto asks = services.database.read(
        [&](db::ReadTx& tx) { return list_unanswered(tx, now - kRemindAfter, now - days, kMost); });
    for (const AskId id : asks) {
        services.database.write([&](db::WriteTx& tx) {
            const auto ask = find_ask(tx, id);
            if (!ask || ask->state != AskState::handed_in || !ask->handed_at) return;
            const Acting acting{tx, services, {{}, now}};
            if (*ask->handed_at + days <= now) return end_unanswered(acting, *ask);
            if (*ask->handed_at + kRemindAfter <= now) remind(acting, *ask);
        });
    }
}

}  // namespace agora::bids
