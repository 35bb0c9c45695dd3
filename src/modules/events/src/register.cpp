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

Result<Attendance> register_for(const Acting& acting, const Event& event, std::string_view words) {
    constexpr std::size_t kMostWords = 500;
    if (!takes_registrations(event, acting.origin.at)) return EventRefusal::registration_closed;
    if (utf8_length(words) > kMostWords) return Refusal{EventRefusal::words_too_long, "words"};
    auto own = find_registration(acting.tx, event.event_id, acting.origin.account);
    if (own && own->state != Attendance::declined) {
        own->words = std::string{words};
        put_registration(acting.tx, *own);
        return own->state;
    }
    const Attendance state =
        free_places(acting, event) > 0 ? Attendance::attending : Attendance::waiting;
    enter(acting,
          {.event_id = event.event_id,
           .account_id = acting.origin.account,
           .words = std::string{words}},
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
    const std::int64_t free = free_places(acting, event);
    if (free <= 0) return;
    for (const Registration& first : list_first_waiting(acting.tx, event.event_id, free)) {
        enter(acting, first, Attendance::attending);
        mail_promoted(acting, event, first.account_id);
    }
}

}  // namespace agora::events
