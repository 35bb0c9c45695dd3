#include "agora/recommendations/drafts.hpp"

#include "keep.hpp"
#include "near.hpp"
#include "tip_store.hpp"

namespace agora::recommendations {

std::vector<NearOne> near_to(const web::Call& call, db::ReadTx& tx, std::string_view text) {
    std::vector<NearOne> found;
    for (Card& card : near_cards(call, tx, text)) {
        auto shown = find_shown(call.services, tx, call.actor, call.language, card.number);
        if (shown) found.push_back({std::move(*shown), std::move(card.why)});
    }
    return found;
}

std::vector<Cycle> list_cycles(const web::Services& services, db::ReadTx& tx) {
    return register_of(services, tx)->cycles;
}

Result<Done> check_earlier(const web::Services& services, db::ReadTx& tx,
                           const access::Actor& actor, std::string_view numbers) {
    const auto earlier = earlier_ones(*register_of(services, tx), actor, numbers);
    if (!earlier) return earlier.refusal();
    return Done{};
}

Result<RecommendationId> enter_in_register(db::WriteTx& tx, web::Services& services,
                                           const journal::Origin& origin,
                                           const access::Actor& actor, const FromDraft& wanted,
                                           Date today) {
    const auto made = add_recommendation({tx, services, origin}, actor,
                                         {.number = wanted.number,
                                          .cycle = wanted.cycle,
                                          .group_name = wanted.group_name,
                                          .text = wanted.text,
                                          .earlier = wanted.earlier,
                                          .kind = wanted.kind,
                                          .why = wanted.why},
                                         today);
    if (!made) return made;
    for (const AccountId one : wanted.followers) insert_follow(tx, *made, one, origin.at);
    return made;
}

}  // namespace agora::recommendations
