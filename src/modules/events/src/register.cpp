#include "register.hpp"

#include "agora/base/text.hpp"
#include "agora/events/events.hpp"
#include "letters.hpp"
#include "refusals.hpp"

#include <limits>

namespace agora::events {
namespace {

/// Places that are free; a great many when there is no limit.
std::int64_t free_places(const Acting& acting, const Event& event) {
    if (event.capacity == 0) return std::numeric_limits<std::int64_t>::max();
    return event.capacity - count_registrations(acting.tx, event.event_id).attending;
}

/// Seats that are free for guests.
std::int64_t free_seats(const Acting& acting, const Event& event) {
    return event.guest_seats - count_guests(acting.tx, event.event_id);
}

/// Who waited as a guest may have joined one of the groups since, or it is for all members by now.
bool is_still_guest(const Acting& acting, const Event& event, const Registration& waiting) {
    if (!waiting.guest) return false;
    access::Actor who;
    who.account = waiting.account_id;
    const Viewer viewer = viewer_of(acting.tx, who, utc_date(acting.origin.at));
    return !is_inside(viewer, event, list_circle_links(acting.tx, event.event_id));
}

void enter(const Acting& acting, Registration registration, Attendance state) {
    registration.state = state;
    registration.queue = next_in_queue(acting.tx, registration.event_id);
    registration.answered_at = acting.origin.at;
    put_registration(acting.tx, registration);
    journal::emit(
        acting.tx, acting.origin,
        RegistrationChanged{registration.event_id, registration.account_id, registration.state});
}

}  // namespace

bool takes_registrations(const Event& event, Instant now) {
    return event.registers && is_ahead(event, now) && event.starts_at > now;
}

Result<Attendance> register_for(const Acting& acting, const Viewer& viewer, const Event& event,
                                std::string_view words) {
    constexpr std::size_t kMostWords = 500;
    if (!takes_registrations(event, acting.origin.at)) return EventRefusal::registration_closed;
    if (utf8_length(words) > kMostWords) return Refusal{EventRefusal::words_too_long, "words"};
    auto own = find_registration(acting.tx, event.event_id, acting.origin.account);
    if (own && own->state != Attendance::declined) {
        own->words = std::string{words};
        put_registration(acting.tx, *own);
        return own->state;
    }
    const bool guest = !is_inside(viewer, event, list_circle_links(acting.tx, event.event_id));
    const bool fits = free_places(acting, event) > 0 && (!guest || free_seats(acting, event) > 0);
    const Attendance state = fits ? Attendance::attending : Attendance::waiting;
    enter(acting,
          {.event_id = event.event_id,
           .account_id = acting.origin.account,
           .words = std::string{words},
           .guest = guest},
          state);
    return state;
}

Result<Done> decline(const Acting& acting, const Event& event) {
    if (event.ends_at <= acting.origin.at) return EventRefusal::over_already;
    if (!event.registers) return EventRefusal::registration_closed;
    const auto own = find_registration(acting.tx, event.event_id, acting.origin.account);
    if (own && own->state == Attendance::declined) return Done{};
    enter(acting, {.event_id = event.event_id, .account_id = acting.origin.account},
          Attendance::declined);
    promote(acting, event);
    return Done{};
}

void promote(const Acting& acting, const Event& event) {
    if (!takes_registrations(event, acting.origin.at)) return;
    std::int64_t free = free_places(acting, event);
    std::int64_t seats = free_seats(acting, event);
    if (free <= 0) return;
    for (Registration& next : list_waiting(acting.tx, event.event_id)) {
        if (free == 0) break;
        next.guest = is_still_guest(acting, event, next);
        if (next.guest && seats <= 0) continue;
        enter(acting, next, Attendance::attending);
        mail_promoted(acting, event, next.account_id);
        --free;
        if (next.guest) --seats;
    }
}

void release_waiting_guests(const Acting& acting, const Event& event) {
    if (event.audience != Audience::groups || event.guest_seats > 0) return;
    if (!is_ahead(event, acting.origin.at)) return;
    for (const Registration& next : list_waiting(acting.tx, event.event_id)) {
        if (!is_still_guest(acting, event, next)) continue;
        enter(acting, {.event_id = event.event_id, .account_id = next.account_id},
              Attendance::declined);
        mail_no_seats(acting, event, next.account_id);
    }
}

Result<Done> open_to_guests(const Acting& acting, Event event, std::int64_t seats) {
    if (event.state == State::cancelled) return EventRefusal::cancelled_already;
    if (event.ends_at <= acting.origin.at) return EventRefusal::over_already;
    if (event.audience != Audience::groups) {
        return Refusal{EventRefusal::open_to_members_already, "seats"};
    }
    if (!event.registers) return Refusal{EventRefusal::guests_register, "seats"};
    if (seats < 0 || seats > kMostGuestSeats) {
        return Refusal{
            EventRefusal::guest_seats_wrong, "seats", {{"most", std::to_string(kMostGuestSeats)}}};
    }
    const std::int64_t taken = count_guests(acting.tx, event.event_id);
    if (seats < taken) {
        return Refusal{
            EventRefusal::guest_seats_taken, "seats", {{"taken", std::to_string(taken)}}};
    }
    if (seats == event.guest_seats) return Done{};
    event.guest_seats = seats;
    event.changed_at = acting.origin.at;
    update_event(acting.tx, event);
    release_waiting_guests(acting, event);
    promote(acting, event);
    journal::emit(acting.tx, acting.origin, EventOpenedToGuests{event.event_id, seats},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::events
