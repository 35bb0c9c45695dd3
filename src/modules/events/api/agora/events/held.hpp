#pragma once

#include "agora/events/event.hpp"

#include <span>
#include <vector>

// Meetings as whoever counts them needs them: no names, no words.
namespace agora::events {

/// An announced event that no moderator hid.
struct Meeting {
    EventId event_id = {};
    Format format = Format::other;
    Voice voice = Voice::member;
    Audience audience = Audience::everyone;
    bool registers = false;
    Instant starts_at = {};
    Instant ends_at = {};
    std::string time_zone = {};
    std::string place = {};
};
AGORA_FIELDS(Meeting, event_id, format, voice, audience, registers, starts_at, ends_at, time_zone,
             place)

/// Those that begin from `from` on and before `until`, by beginning.
std::vector<Meeting> list_meetings(db::ReadTx& tx, Instant from, Instant until);
/// Those that ended after `from`, and until `until`.
std::vector<Meeting> list_ended_meetings(db::ReadTx& tx, Instant from, Instant until);
/// Those of list_meetings that this group took into its calendar.
std::vector<Meeting> list_meetings_of(db::ReadTx& tx, CircleId circle, Instant from, Instant until);
std::optional<Meeting> find_meeting(db::ReadTx& tx, EventId id);

/// A group that took an event into its calendar.
struct MeetingOfCircle {
    EventId event_id;
    CircleId circle_id;
};
AGORA_FIELDS(MeetingOfCircle, event_id, circle_id)

/// Of the meetings that list_meetings gives.
std::vector<MeetingOfCircle> list_meetings_of_circles(db::ReadTx& tx, Instant from, Instant until);

struct PeopleAtMeeting {
    EventId event_id;
    std::int64_t people = 0;
};
AGORA_FIELDS(PeopleAtMeeting, event_id, people)

/// How many were there: who was noted at the door or, where nobody was, who had a place; and the
/// guests of the report. Meetings of list_meetings of which nothing is known are left out.
std::vector<PeopleAtMeeting> count_people_at_meetings(db::ReadTx& tx, Instant from, Instant until);

/// The same of these meetings, in no order.
std::vector<PeopleAtMeeting> count_people_among(db::ReadTx& tx, std::span<const EventId> events);

/// Who was noted at the door; where nobody was noted either way, who had a place.
std::vector<AccountId> list_who_came(db::ReadTx& tx, EventId event);

/// Who can be there while it is going on: who has a place and was not noted as missing, and whoever else
/// was noted at the door. By account.
std::vector<AccountId> list_expected(db::ReadTx& tx, EventId event);

}  // namespace agora::events
