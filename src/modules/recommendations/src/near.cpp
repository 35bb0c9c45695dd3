#include "near.hpp"

#include "agora/search/kept_answers.hpp"
#include "words.hpp"

#include <algorithm>
#include <memory>

namespace agora::recommendations {
namespace {

constexpr std::size_t kMostNear = 20;
/// What is much farther than the best is near to nothing.
constexpr double kLeastShare = 0.15;
/// More than are shown: a reader may not see all of them.
constexpr std::size_t kMostKept = 500;

/// What comes near a text, whoever asks.
struct NearOnes {
    std::vector<Match> matches;

    std::size_t bytes() const { return sizeof(*this) + matches.size() * sizeof(Match); }
};
using Answers = search::KeptAnswers<NearOnes>;

}  // namespace

std::vector<Card> near_cards(const web::Call& call, db::ReadTx& tx, std::string_view text) {
    const auto all = register_of(call.services, tx);
    const auto found = call.services.state<Answers>().get(all, std::string{text}, [&] {
        return std::make_shared<NearOnes>(
            NearOnes{look_up(call.services, tx, all, concepts_of(call.services, text), kMostKept)});
    });
    std::vector<Card> cards;
    double best = 0;
    for (const Match& match : found->matches) {
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

void start_near(web::Services& services) {
    services.put_state(std::make_shared<Answers>());
}

}  // namespace agora::recommendations
