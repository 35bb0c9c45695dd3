#include "near.hpp"

#include "words.hpp"

namespace agora::recommendations {
namespace {

constexpr std::size_t kMostNear = 20;
/// What is much farther than the best is near to nothing.
constexpr double kLeastShare = 0.15;

}  // namespace

std::vector<Card> near_cards(const web::Call& call, db::ReadTx& tx, std::string_view text) {
    const auto all = register_of(call.services, tx);
    std::vector<Card> cards;
    double best = 0;
    for (const Match& match : look_up(call.services, tx, all, concepts_of(call.services, text))) {
        const Entry* entry = all->find(match.recommendation);
        if (entry == nullptr || !may_see(call.actor, entry->row)) continue;
        best = std::max(best, match.score);
        if (match.score < best * kLeastShare || cards.size() == kMostNear) break;
        Card card = card_of(call, *all, *entry);
        card.why = match.by;
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace agora::recommendations
