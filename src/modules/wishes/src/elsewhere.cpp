#include "elsewhere.hpp"

#include "wish_view.hpp"

namespace agora::wishes {

std::vector<web::TodayLine> today(web::Call& call) {
    if (!is_keeper(call.actor)) return {};
    const auto all = call.read([&](db::ReadTx& tx) { return register_of(call.services, tx); });
    if (with_filter(call.actor, *all, {.status = "fresh"}).empty()) return {};
    return {{.rank = 6,
             .text = call.say(tr("New wishes for the tools wait for a look")),
             .reason = call.say(tr("because you keep the list of wishes")),
             .act = call.say(tr("Look at them")),
             .path = "/wishes?status=fresh&sort=waiting"}};
}

}  // namespace agora::wishes
