#include "event_list.hpp"

#include <algorithm>
#include <utility>

namespace agora::events {
namespace {

constexpr std::chrono::days kFarthest{762};
constexpr std::chrono::days kPast{731};

}  // namespace

std::vector<EventCard> cards_between(web::Call& call, const EventQuery& query, Instant from,
                                     Instant until) {
    return call.read([&](db::ReadTx& tx) {
        const Words words = words_of(call, tx);
        std::vector<Shown> events;
        for (Listed& listed : list_visible(tx, viewer_of(call, tx), from, until)) {
            EventCard card = card_of(call, words, listed);
            events.push_back({std::move(listed), std::move(card)});
        }
        keep_asked(query, words, events);
        std::vector<EventCard> cards;
        for (Shown& one : events) cards.push_back(std::move(one.card));
        return cards;
    });
}

std::vector<EventCard> cards_of(web::Call& call, const EventQuery& query) {
    if (!query.past) return cards_between(call, query, call.now, call.now + kFarthest);
    auto cards = cards_between(call, query, call.now - kPast, call.now);
    std::erase_if(cards, [](const EventCard& card) { return !card.over; });
    std::ranges::reverse(cards);
    return cards;
}

}  // namespace agora::events
