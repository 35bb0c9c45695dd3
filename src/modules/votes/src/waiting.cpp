#include "agora/votes/waiting.hpp"

#include "proxies.hpp"
#include "sight.hpp"

namespace agora::votes {

std::vector<Waiting> list_waiting(const web::Call& call, db::ReadTx& tx) {
    std::vector<Waiting> waiting;
    if (!call.actor.is_member()) return waiting;
    for (const Vote& vote : votes_waiting_for(tx, call.actor.account, call.now)) {
        waiting.push_back({.path = path_of(vote.vote_id),
                           .title = words_of(tx, vote.vote_id, call.language).title,
                           .opens_at = vote.opens_at,
                           .closes_at = vote.closes_at});
    }
    return waiting;
}

}  // namespace agora::votes
