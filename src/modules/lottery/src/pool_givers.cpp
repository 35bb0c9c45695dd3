#include "pool_givers.hpp"

#include "agora/accounts/addressee.hpp"
#include "letters.hpp"
#include "people_store.hpp"

namespace agora::lottery {

void put_pool_giver(web::Services& services, std::string giver, StillAccepted still_accepted) {
    services.state<PoolGivers>().known[std::move(giver)] = still_accepted;
}

void drop_candidates(const Acting& acting, const Draw& draw) {
    const auto& known = acting.services.state<PoolGivers>().known;
    const auto giver = known.find(draw.giver);
    std::int64_t dropped = 0;
    for (const Candidate& candidate :
         list_candidates(acting.tx, draw.draw_id, 0, static_cast<std::int64_t>(kMostCandidates))) {
        const auto account = candidate.account_id
                                 ? accounts::find_account(acting.tx, candidate.account_id)
                                 : std::nullopt;
        const bool active = account && account->standing == access::Standing::active;
        if (active && (giver == known.end() || giver->second(acting.tx, candidate.account_id))) {
            continue;
        }
        delete_candidate(acting.tx, draw.draw_id, candidate.number);
        tell_dropped(acting, draw, candidate);
        ++dropped;
    }
    if (dropped == 0) return;
    journal::emit(acting.tx, acting.origin, CandidatesDropped{draw.draw_id, dropped},
                  journal::Audit::yes);
}

}  // namespace agora::lottery
