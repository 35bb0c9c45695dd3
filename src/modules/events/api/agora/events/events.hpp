#pragma once

#include "agora/events/event.hpp"

#include <string_view>

namespace agora::events {

/// In a group's name, waiting for its animators.
struct EventProposed {
    static constexpr std::string_view kName = "events.proposed";
    EventId event;
};
AGORA_FIELDS(EventProposed, event)

struct EventAnnounced {
    static constexpr std::string_view kName = "events.announced";
    EventId event;
};
AGORA_FIELDS(EventAnnounced, event)

/// Animators don't take it into their group.
struct EventRefused {
    static constexpr std::string_view kName = "events.refused";
    EventId event;
    CircleId circle;
};
AGORA_FIELDS(EventRefused, event, circle)

struct EventChanged {
    static constexpr std::string_view kName = "events.changed";
    EventId event;
};
AGORA_FIELDS(EventChanged, event)

struct EventCancelled {
    static constexpr std::string_view kName = "events.cancelled";
    EventId event;
};
AGORA_FIELDS(EventCancelled, event)

/// Somebody answered whether they come.
struct RegistrationChanged {
    static constexpr std::string_view kName = "events.registration_changed";
    EventId event;
    AccountId account;
    Attendance state = Attendance::attending;
};
AGORA_FIELDS(RegistrationChanged, event, account, state)

/// Members who are in none of its groups may come; zero seats: no more.
struct EventOpenedToGuests {
    static constexpr std::string_view kName = "events.opened_to_guests";
    EventId event;
    std::int64_t seats = 0;
};
AGORA_FIELDS(EventOpenedToGuests, event, seats)

struct EventModerated {
    static constexpr std::string_view kName = "events.moderated";
    EventId event;
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(EventModerated, event, moderation)

}  // namespace agora::events
