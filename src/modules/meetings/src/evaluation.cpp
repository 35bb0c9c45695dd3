#include "agora/meetings/evaluation.hpp"

#include "agora/events/held.hpp"
#include "answer_store.hpp"

#include <algorithm>
#include <set>

namespace agora::meetings {
namespace {

/// Events of the span that took place, in this group or in any, and the place of each.
std::map<EventId, std::string> events_of(db::ReadTx& tx, CircleId circle, Instant from,
                                         Instant until, Instant now) {
    std::set<EventId> in_circle;
    if (circle) {
        for (const auto& link : events::list_meetings_of_circles(tx, from, until)) {
            if (link.circle_id == circle) in_circle.insert(link.event_id);
        }
    }
    std::map<EventId, std::string> held;
    for (const events::Meeting& meeting : events::list_meetings(tx, from, until)) {
        if (meeting.ends_at > now) continue;
        if (circle && !in_circle.contains(meeting.event_id)) continue;
        held.emplace(meeting.event_id, meeting.place);
    }
    return held;
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
    // An event lasts a month at most.
    constexpr std::chrono::days kLongest{32};
    const Instant from = start_of({year, 1, 1});
    const Instant until = start_of({year + 1, 1, 1});
    const auto held = events_of(tx, circle, from, until, now);
    std::set<std::string_view> towns;
    for (const auto& [event, place] : held) {
        if (!place.empty()) towns.insert(place);
    }
    Evaluation evaluation{.events = std::ssize(held), .towns = std::ssize(towns)};
    for (const auto& counted : events::count_people_at_meetings(tx, from, until)) {
        if (held.contains(counted.event_id)) evaluation.people += counted.people;
    }
    for (const AskedCount& counted : count_asked_between(tx, from, until + kLongest)) {
        if (held.contains(counted.event_id)) evaluation.asked += counted.asked;
    }
    auto said = list_said_between(tx, from, until + kLongest);
    std::erase_if(said, [&](const Said& one) { return !held.contains(one.event_id); });
    add_answers(said, evaluation);
    return evaluation;
}

}  // namespace agora::meetings
