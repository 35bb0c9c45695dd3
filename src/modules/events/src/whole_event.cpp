#include "agora/events/whole_event.hpp"

#include "agora/base/assert.hpp"
#include "agora/events/events.hpp"
#include "agora/journal/journal.hpp"
#include "event_store.hpp"
#include "registration_store.hpp"
#include "series_store.hpp"

namespace agora::events {

EventId put_whole_event(db::WriteTx& tx, const WholeEvent& whole) {
    AGORA_ASSERT(!whole.texts.empty());
    Event event = whole.event;
    event.event_id = tx.new_id<EventId>();
    event.language = whole.texts.front().language;
    insert_event(tx, event);
    for (const WholeText& text : whole.texts) {
        put_text(tx, {event.event_id, text.language, 1, 1, text.words.title, text.words.body});
    }
    for (const CircleId circle : whole.circles) {
        const Answer answer = event.state == State::proposed ? Answer::waits : Answer::accepted;
        put_circle_link(tx, {event.event_id, circle, answer, {}});
    }
    const journal::Origin origin{event.organised_by, event.made_at};
    if (event.state == State::proposed) {
        journal::emit(tx, origin, EventProposed{event.event_id});
    } else {
        journal::emit(tx, origin, EventAnnounced{event.event_id});
    }
    if (whole.number > 0) {
        const EventId series = whole.number == 1 ? event.event_id : whole.series;
        insert_series_date(tx, {event.event_id, series, whole.number});
    }
    std::int64_t queue = 0;
    for (Registration registration : whole.registrations) {
        registration.event_id = event.event_id;
        registration.queue = ++queue;
        put_registration(tx, registration);
    }
    return event.event_id;
}

}  // namespace agora::events
