#pragma once

#include "agora/events/event.hpp"

#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::events {

struct Text {
    EventId event_id;
    std::string language;
    std::int64_t version = 1;
    std::int64_t of_version = 1;  ///< the version of the original that it says
    std::string title;
    std::string body;
};
AGORA_FIELDS(Text, event_id, language, version, of_version, title, body)

struct CircleLink {
    EventId event_id;
    CircleId circle_id;
    Answer state = Answer::waits;
    std::string reason;
};
AGORA_FIELDS(CircleLink, event_id, circle_id, state, reason)

struct Preparation {
    EventId event_id;
    std::int64_t place = 0;
    std::string words;
    bool done = false;
};
AGORA_FIELDS(Preparation, event_id, place, words, done)

/// What is kept in memory of events, their texts and groups (web::Kept): each change touches it.
inline constexpr std::string_view kKeptEvents = "events";

void insert_event(db::WriteTx& tx, const Event& event);
/// All but who made it, when and in which language.
void update_event(db::WriteTx& tx, const Event& event);

/// Events that end after `from` and begin before `until`, by beginning.
std::vector<Event> list_events_between(db::ReadTx& tx, Instant from, Instant until);
std::vector<Event> list_events_of(db::ReadTx& tx, AccountId organiser);
/// Proposed in the name of this circle and not answered by its animators.
std::vector<Event> list_proposed_to(db::ReadTx& tx, CircleId circle);
std::vector<Event> list_events_of_circle(db::ReadTx& tx, CircleId circle, Instant ending_after);

void put_text(db::WriteTx& tx, const Text& text);
std::vector<Text> list_texts(db::ReadTx& tx, EventId event);
/// Of many, in no order.
std::vector<Text> list_texts(db::ReadTx& tx, std::span<const EventId> events);
/// Of the events that list_events_between gives.
std::vector<Text> list_texts_between(db::ReadTx& tx, Instant from, Instant until);

/// Of events that end later, with empty bodies.
std::vector<Text> list_titles_after(db::ReadTx& tx, Instant from);

void put_circle_link(db::WriteTx& tx, const CircleLink& link);
std::vector<CircleLink> list_circle_links(db::ReadTx& tx, EventId event);
std::vector<CircleLink> list_circle_links_between(db::ReadTx& tx, Instant from, Instant until);

/// Rows of many events, by event.
template <typename Row>
std::map<EventId, std::vector<Row>> by_event(std::vector<Row> rows) {
    std::map<EventId, std::vector<Row>> sorted;
    for (Row& row : rows) sorted[row.event_id].push_back(std::move(row));
    return sorted;
}

void put_preparation(db::WriteTx& tx, const Preparation& line);
std::vector<Preparation> list_preparation(db::ReadTx& tx, EventId event);

}  // namespace agora::events
