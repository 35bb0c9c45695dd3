#include "event_list.hpp"

#include "calendar_words.hpp"
#include "kept_events.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace agora::events {
namespace {

constexpr std::chrono::days kFarthest{762};
constexpr std::chrono::days kPast{731};

/// The time that is asked for.
struct Time {
    Instant from;
    Instant until;
};

/// What is found, in memory, and what turns it into cards.
struct Asked {
    std::shared_ptr<const AllEvents> all = {};
    Words words = {};
    std::vector<const Listed*> found = {};
};

Asked asked_in(const web::Call& call, db::ReadTx& tx, const EventQuery& query, const Time& time) {
    Asked asked{.all = all_events(call.services, tx), .words = words_of(call, tx)};
    for (const Listed* one : asked.all->listed_for(viewer_of(call, tx), time.from, time.until)) {
        const bool in_time = !query.past || one->event.ends_at <= call.now;
        if (in_time && fits(query, asked.words, *one)) asked.found.push_back(one);
    }
    if (!query.text.empty()) {
        const auto& texts = call.services.state<CalendarWords>().now(call, tx);
        search::keep_held(asked.found, query.text, texts,
                          [](const Listed* one) { return held_id(*one); });
    }
    return asked;
}

/// The cards of some that were found, with who comes.
std::vector<EventCard> cards_from(const web::Call& call, db::ReadTx& tx, const Words& words,
                                  std::span<const Listed* const> some) {
    std::vector<EventId> ids;
    for (const Listed* one : some) ids.push_back(one->event.event_id);
    std::map<EventId, Counted> counted;
    for (const Counted& row : count_registrations(tx, ids)) {
        counted.emplace(row.event_id, row);
    }
    std::vector<EventCard> cards;
    cards.reserve(some.size());
    for (const Listed* one : some) {
        cards.push_back(card_of(call, words, *one));
        if (const auto found = counted.find(one->event.event_id); found != counted.end()) {
            count_in(cards.back(), found->second);
        }
    }
    return cards;
}

}  // namespace

std::vector<EventCard> cards_between(web::Call& call, const EventQuery& query, Instant from,
                                     Instant until) {
    return call.read([&](db::ReadTx& tx) {
        const Asked asked = asked_in(call, tx, query, {from, until});
        return cards_from(call, tx, asked.words, asked.found);
    });
}

SomeCards cards_of(web::Call& call, const EventQuery& query, std::size_t offset,
                   std::size_t limit) {
    const Time time =
        query.past ? Time{call.now - kPast, call.now} : Time{call.now, call.now + kFarthest};
    return call.read([&](db::ReadTx& tx) {
        Asked asked = asked_in(call, tx, query, time);
        if (query.past) std::ranges::reverse(asked.found);
        const std::size_t first = std::min(offset, asked.found.size());
        const std::size_t count = std::min(limit, asked.found.size() - first);
        return SomeCards{.total = std::ssize(asked.found),
                         .cards = cards_from(call, tx, asked.words,
                                             std::span{asked.found}.subspan(first, count))};
    });
}

std::vector<OutsideDate> outside_of(web::Call& call, EventQuery query, OutsideSpan span) {
    std::vector<OutsideDate> dates;
    span.group = std::exchange(query.group, {});
    if (query.past || asks_something(query)) return dates;
    for (const OutsideParts::Part& part : call.services.state<OutsideParts>().all()) {
        for (OutsideDate& date : part(call, span)) dates.push_back(std::move(date));
    }
    return dates;
}

}  // namespace agora::events
