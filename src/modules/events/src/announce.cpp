#include "announce.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/activity.hpp"
#include "agora/events/events.hpp"
#include "agora/markdown/markdown.hpp"
#include "letters.hpp"
#include "permissions.hpp"
#include "presence_store.hpp"
#include "refusals.hpp"
#include "register.hpp"

#include <algorithm>

namespace agora::events {
namespace {

constexpr std::chrono::days kFarthest{731};
constexpr std::chrono::days kLongest{31};

std::optional<Refusal> fault_of_time(const Event& wanted, Instant now) {
    if (wanted.starts_at <= now) return Refusal{EventRefusal::start_passed, "starts_at"};
    if (wanted.starts_at > now + kFarthest) {
        return Refusal{EventRefusal::start_too_far, "starts_at"};
    }
    return std::nullopt;
}

std::optional<Refusal> fault_of_facts(const Event& wanted) {
    if (wanted.ends_at <= wanted.starts_at) {
        return Refusal{EventRefusal::end_before_start, "ends_at"};
    }
    if (wanted.ends_at > wanted.starts_at + kLongest) {
        return Refusal{EventRefusal::end_too_far, "ends_at"};
    }
    if (wanted.mode != Mode::online && wanted.place.empty()) {
        return Refusal{EventRefusal::place_missing, "place"};
    }
    const std::string& online = wanted.online_address;
    if (!online.empty() &&
        (!online.starts_with("https://") || !markdown::is_safe_address(online))) {
        return Refusal{EventRefusal::online_address_malformed, "online_address"};
    }
    return std::nullopt;
}

std::optional<Refusal> fault_of_voice(const Acting& acting, const Viewer& viewer,
                                      const Announcing& wanted) {
    const bool in_a_group = wanted.event.voice == Voice::group;
    if (wanted.event.voice == Voice::cooperative && !viewer.actor.may(kAnnounceForCooperative)) {
        return Refusal{EventRefusal::voice_not_allowed, "voice"};
    }
    if (in_a_group && wanted.circles.empty()) {
        return Refusal{EventRefusal::group_missing, "circles"};
    }
    if (!in_a_group && wanted.event.audience == Audience::groups) {
        return Refusal{EventRefusal::group_missing, "audience"};
    }
    for (const CircleId id : wanted.circles) {
        const auto circle = circles::find_circle(acting.tx, id);
        if (!circle || circle->state == circles::State::closed) {
            return Refusal{EventRefusal::group_unknown, "circles"};
        }
    }
    return std::nullopt;
}

/// What its organiser may say anew at any time.
void copy_facts(const Event& from, Event& to) {
    to.format = from.format;
    to.starts_at = from.starts_at;
    to.ends_at = from.ends_at;
    to.time_zone = from.time_zone;
    to.mode = from.mode;
    to.place = from.place;
    to.address = std::string{trimmed(from.address)};
    to.online_address = from.mode == Mode::on_site ? std::string{} : from.online_address;
    to.step_free = from.step_free;
    to.interpretation = from.interpretation;
    to.quiet_room = from.quiet_room;
    to.no_photos = from.no_photos;
    to.level = from.level;
    to.audience = from.audience;
    to.registers = from.registers;
    to.capacity = from.registers ? from.capacity : 0;
    if (to.audience != Audience::groups || !to.registers) to.guest_seats = 0;
}

EventWords tidy(const EventWords& words) {
    return {std::string{trimmed(words.title)}, std::string{trimmed(words.body)}};
}

void put_preparations(const Acting& acting, EventId event,
                      const std::vector<std::string>& preparation) {
    std::int64_t place = 0;
    for (const std::string& words : preparation) {
        put_preparation(acting.tx, {event, ++place, words, false});
    }
}

std::optional<Refusal> fault_of_change(const Acting& acting, const Event& event,
                                       const Event& facts) {
    if (const auto fault = fault_of_facts(facts)) return fault;
    if (facts.starts_at != event.starts_at) {
        if (const auto fault = fault_of_time(facts, acting.origin.at)) return fault;
    }
    if (facts.audience == Audience::groups && event.voice != Voice::group) {
        return Refusal{EventRefusal::group_missing, "audience"};
    }
    const std::int64_t attending = count_registrations(acting.tx, event.event_id).attending;
    if (facts.registers && facts.capacity > 0 && facts.capacity < attending) {
        return Refusal{
            EventRefusal::capacity_too_low, "capacity", {{"attending", std::to_string(attending)}}};
    }
    const std::int64_t guests = count_guests(acting.tx, event.event_id);
    if (facts.audience == Audience::groups && !facts.registers && guests > 0) {
        return Refusal{
            EventRefusal::guest_seats_taken, "registers", {{"taken", std::to_string(guests)}}};
    }
    return std::nullopt;
}

/// Whoever came as a guest keeps the seat when it is for its groups alone again.
void keep_guest_seats(const Acting& acting, Event& event) {
    if (event.audience != Audience::groups) return;
    event.guest_seats = std::max(event.guest_seats, count_guests(acting.tx, event.event_id));
}

/// Whoever comes has to know.
bool moved(const Event& before, const Event& after) {
    return before.starts_at != after.starts_at || before.ends_at != after.ends_at ||
           before.place != after.place || before.address != after.address ||
           before.mode != after.mode;
}

/// In the groups in whose name it is, something happens on its day.
void note_in_groups(const Acting& acting, const Event& event,
                    const std::vector<CircleLink>& links) {
    for (const CircleLink& link : links) {
        if (link.state != Answer::accepted) continue;
        circles::note_activity(acting.tx, link.circle_id, event.starts_at);
    }
}

void save(const Acting& acting, Event& event) {
    event.changed_at = acting.origin.at;
    ++event.revision;
    update_event(acting.tx, event);
}

}  // namespace

Result<Event> announce(const Acting& acting, const Viewer& viewer, const Announcing& wanted) {
    for (const auto& fault :
         {fault_of_time(wanted.event, acting.origin.at), fault_of_facts(wanted.event),
          fault_of_voice(acting, viewer, wanted)}) {
        if (fault) return *fault;
    }
    Event event{.event_id = acting.tx.new_id<EventId>(),
                .voice = wanted.event.voice,
                .language = wanted.event.language,
                .organised_by = acting.origin.account,
                .made_at = acting.origin.at,
                .changed_at = acting.origin.at};
    copy_facts(wanted.event, event);
    std::vector<CircleLink> links;
    if (event.voice == Voice::group) {
        for (const CircleId circle : wanted.circles) {
            const Answer answer = answers_for(viewer, circle) ? Answer::accepted : Answer::waits;
            links.push_back({event.event_id, circle, answer, {}});
        }
        const bool taken = std::ranges::any_of(
            links, [](const CircleLink& link) { return link.state == Answer::accepted; });
        event.state = taken ? State::announced : State::proposed;
    }
    insert_event(acting.tx, event);
    const EventWords words = tidy(wanted.words);
    put_text(acting.tx, {event.event_id, event.language, 1, 1, words.title, words.body});
    put_preparations(acting, event.event_id, wanted.preparation);
    for (const CircleLink& link : links) put_circle_link(acting.tx, link);
    note_in_groups(acting, event, links);
    for (const CircleLink& link : links) {
        if (link.state != Answer::waits || wanted.asking == Asking::nobody) continue;
        mail_proposed(acting, event, link.circle_id);
    }
    if (event.state == State::announced) {
        journal::emit(acting.tx, acting.origin, EventAnnounced{event.event_id});
    } else {
        journal::emit(acting.tx, acting.origin, EventProposed{event.event_id});
    }
    return event;
}

Result<Done> change_event(const Acting& acting, Event event, const Change& change) {
    if (event.state == State::cancelled) return EventRefusal::cancelled_already;
    const auto texts = list_texts(acting.tx, event.event_id);
    const Text* before = in_language(texts, change.language);
    if ((before == nullptr ? 0 : before->version) != change.seen) {
        return EventRefusal::changed_meanwhile;
    }
    const EventWords words = tidy(change.words);
    Text text{event.event_id,  change.language, change.seen + 1,
              change.seen + 1, words.title,     words.body};
    const bool original = change.language == event.language;
    const Event before_change = event;
    if (original) {
        if (const auto fault = fault_of_change(acting, event, change.facts)) return *fault;
        copy_facts(change.facts, event);
        keep_guest_seats(acting, event);
        const bool same_words =
            before != nullptr && EventWords{before->title, before->body} == words;
        if (same_words) text.of_version = before->of_version;
    } else if (const Text* source = in_language(texts, event.language)) {
        text.of_version = source->of_version;
    }
    put_text(acting.tx, text);
    save(acting, event);
    if (before_change.starts_at != event.starts_at) delete_reminder(acting.tx, event.event_id);
    if (moved(before_change, event) && is_ahead(event, acting.origin.at)) {
        mail_moved(acting, event);
    }
    note_in_groups(acting, event, list_circle_links(acting.tx, event.event_id));
    release_waiting_guests(acting, event);
    promote(acting, event);
    journal::emit(acting.tx, acting.origin, EventChanged{event.event_id});
    return Done{};
}

Result<Done> cancel(const Acting& acting, Event event, std::string_view reason) {
    if (event.state == State::cancelled) return EventRefusal::cancelled_already;
    if (event.ends_at <= acting.origin.at) return EventRefusal::over_already;
    const bool was_announced = event.state == State::announced;
    event.state = State::cancelled;
    event.reason = std::string{reason};
    save(acting, event);
    journal::emit(acting.tx, acting.origin, EventCancelled{event.event_id});
    if (was_announced) mail_cancelled(acting, event);
    return Done{};
}

Result<Done> answer_proposal(const Acting& acting, Event event, CircleId circle, Answer answer,
                             std::string_view reason, Asking asking) {
    auto links = list_circle_links(acting.tx, event.event_id);
    const auto link = std::ranges::find(links, circle, &CircleLink::circle_id);
    if (link == links.end()) return EventRefusal::event_not_found;
    if (link->state != Answer::waits || event.state == State::cancelled) {
        return EventRefusal::answered_already;
    }
    link->state = answer;
    link->reason = std::string{reason};
    put_circle_link(acting.tx, *link);
    if (answer == Answer::accepted) {
        const bool first = event.state != State::announced;
        event.state = State::announced;
        save(acting, event);
        note_in_groups(acting, event, {*link});
        if (first) journal::emit(acting.tx, acting.origin, EventAnnounced{event.event_id});
        if (asking == Asking::everybody) mail_accepted(acting, event, circle);
        return Done{};
    }
    const bool refused_by_all = std::ranges::all_of(
        links, [](const CircleLink& one) { return one.state == Answer::refused; });
    if (refused_by_all) {
        event.state = State::refused;
        save(acting, event);
    }
    journal::emit(acting.tx, acting.origin, EventRefused{event.event_id, circle},
                  journal::Audit::yes);
    if (asking == Asking::everybody) mail_refused(acting, event, circle, reason);
    return Done{};
}

}  // namespace agora::events
