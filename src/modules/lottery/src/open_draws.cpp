#include "agora/lottery/open_draws.hpp"

#include "draw_store.hpp"
#include "sight.hpp"

namespace agora::lottery {

std::vector<Draw> list_open_draws(db::ReadTx& tx, const access::Actor& actor, Instant now,
                                  std::int64_t most) {
    std::vector<Draw> open = list_running(tx, most);
    std::erase_if(open, [&](const Draw& draw) {
        return draw.state != State::open || draw.source != Source::members ||
               draw.entries_until <= now || !may_see(actor, draw);
    });
    return open;
}

}  // namespace agora::lottery
