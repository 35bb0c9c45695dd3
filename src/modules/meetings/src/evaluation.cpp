#include "agora/meetings/evaluation.hpp"

#include "agora/events/held.hpp"
#include "answer_store.hpp"

#include <algorithm>
#include <set>

namespace agora::meetings {
namespace {

/// A year, and what took place in it.
struct Held {
    Instant from;
    Instant until;
    CircleId circle;  ///< zero: of everybody
    std::vector<EventId> events = {};
    std::set<std::string> towns = {};
};

Held held_in(db::ReadTx& tx, CircleId circle, int year, Instant now) {
    Held held{start_of({year, 1, 1}), start_of({year + 1, 1, 1}), circle};
    const auto meetings = circle ? events::list_meetings_of(tx, circle, held.from, held.until)
                                 : events::list_meetings(tx, held.from, held.until);
    for (const events::Meeting& meeting : meetings) {
        if (meeting.ends_at > now) continue;
        held.events.push_back(meeting.event_id);
        if (!meeting.place.empty()) held.towns.insert(meeting.place);
    }
    std::ranges::sort(held.events);
    return held;
}

/// What is known of each of its meetings: of a group they are few, and asked for by number.
struct Known {
    std::vector<events::PeopleAtMeeting> people;
    std::vector<AskedCount> asked;
    std::vector<Said> said;
};

Known known_of(db::ReadTx& tx, const Held& held) {
    if (held.circle) {
        return {events::count_people_among(tx, held.events), count_asked_among(tx, held.events),
                list_said_among(tx, held.events)};
    }
    // An event lasts a month at most.
    constexpr std::chrono::days kLongest{32};
    Known known{events::count_people_at_meetings(tx, held.from, held.until),
                count_asked_between(tx, held.from, held.until + kLongest),
                list_said_between(tx, held.from, held.until + kLongest)};
    const auto elsewhere = [&](const auto& row) {
        return !std::ranges::binary_search(held.events, row.event_id);
    };
    std::erase_if(known.people, elsewhere);
    std::erase_if(known.asked, elsewhere);
    std::erase_if(known.said, elsewhere);
    return known;
}

void add_answers(const std::vector<Said>& all, Evaluation& evaluation) {
    std::map<EventId, std::int64_t> answers;
    for (const Said& said : all) answers[said.event_id] += said.people;
    for (const Said& said : all) {
        evaluation.answers += said.people;
        if (answers[said.event_id] < kFewestAnswers) continue;
        evaluation.counted += said.people;
        evaluation.moods[said.mood] += said.people;
        if (said.contact == Contact::yes) evaluation.contacts += said.people;
    }
}

}  // namespace

Evaluation evaluate(db::ReadTx& tx, CircleId circle, int year, Instant now) {
    const Held held = held_in(tx, circle, year, now);
    const Known known = known_of(tx, held);
    Evaluation evaluation{.events = std::ssize(held.events), .towns = std::ssize(held.towns)};
    for (const auto& counted : known.people) evaluation.people += counted.people;
    for (const AskedCount& counted : known.asked) evaluation.asked += counted.asked;
    add_answers(known.said, evaluation);
    return evaluation;
}

}  // namespace agora::meetings
