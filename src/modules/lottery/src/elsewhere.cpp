#include "elsewhere.hpp"

#include "agora/lottery/draw.hpp"
#include "agora/web/call.hpp"
#include "people_store.hpp"

namespace agora::lottery {

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const DrawId id : list_unrevealed_of(tx, call.actor.account)) {
            const auto draw = find_draw_by_id(tx, id);
            if (!draw || call.now >= draw->value_at) continue;
            lines.push_back({.rank = 1,
                             .text = draw->title,
                             .reason = call.say(tr("because you sealed a secret for this draw")),
                             .act = call.say(tr("Hand in your secret")),
                             .path = path_of(*draw)});
        }
        return lines;
    });
}

}  // namespace agora::lottery
