#include "silent_view.hpp"

#include "agora/locale/formats.hpp"

#include <algorithm>

namespace agora::recommendations {

SilentLists silent_lists(const web::Call& call, const Register& all) {
    const Instant limit = silence_limit(call.services, call.now);
    SilentLists lists;
    for (const Entry& entry : all.entries) {
        const Silence silence = silence_of(entry, limit);
        if (silence == Silence::none || !may_see(call.actor, entry.row)) continue;
        const Entry* parent = all.find(entry.row.parent_id);
        if (parent != nullptr && silence_of(*parent, limit) == silence) continue;
        (silence == Silence::never_answered ? lists.never_answered : lists.accepted_but_silent)
            .push_back(&entry);
    }
    for (auto* list : {&lists.never_answered, &lists.accepted_but_silent}) {
        std::ranges::stable_sort(*list, {}, &Entry::heard_at);
    }
    return lists;
}

std::vector<Card> cards_of(const web::Call& call, const Register& all,
                           const std::vector<const Entry*>& entries, std::size_t from,
                           std::size_t most) {
    std::vector<Card> cards;
    for (std::size_t at = from; at < entries.size() && cards.size() < most; ++at) {
        Card card = card_of(call, all, *entries[at]);
        card.why = locale::date(call.language, utc_date(entries[at]->heard_at));
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace agora::recommendations
