#include "import_run.hpp"

#include "agora/base/text.hpp"
#include "agora/events/events.hpp"
#include "agora/locale/translator.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <span>

namespace agora::events {
namespace {

void note(const Acting& acting, PlannedDate& date, EventId event) {
    date.imported.event_id = event;
    const auto now = find_event(acting.tx, event);
    date.imported.event_revision = now ? now->revision : 0;
    put_imported(acting.tx, date.imported);
}

Result<Step> add(const Acting& acting, const Viewer& viewer, const Import& import,
                 PlannedDate& date) {
    if (const auto stands = find_imported(acting.tx, import, date.imported)) {
        date.imported = *stands;
        return Step::same;
    }
    Announcing wanted{.event = date.event, .words = date.words, .circles = {}, .preparation = {}};
    wanted.asking = Asking::nobody;
    if (import.voice == Voice::group) wanted.circles = {import.circle_id};
    const auto made = announce(acting, viewer, wanted);
    if (!made) return made.refusal();
    note(acting, date, made->event_id);
    return Step::add;
}

/// In the language of the event, for everybody who reads it.
std::string reason_in(const Acting& acting, const Event& event) {
    const Language language = parse_language(event.language).value_or(Language::en);
    return std::string{acting.services.translator.translate(
        language, tr("It was cancelled in the calendar that it comes from."))};
}

/// When, where and what as the file has it; whatever else was said here stays.
Result<Step> change(const Acting& acting, const Event& event, PlannedDate& date) {
    const auto texts = list_texts(acting.tx, event.event_id);
    const Text* text = in_language(texts, event.language);
    Change wanted{event.language, text == nullptr ? 0 : text->version, date.words, event};
    wanted.facts.starts_at = date.event.starts_at;
    wanted.facts.ends_at = date.event.ends_at;
    wanted.facts.time_zone = date.event.time_zone;
    wanted.facts.mode = date.event.mode;
    wanted.facts.place = date.event.place;
    wanted.facts.address = date.event.address;
    wanted.facts.online_address = date.event.online_address;
    const auto done = change_event(acting, event, wanted);
    if (!done) return done.refusal();
    note(acting, date, event.event_id);
    return Step::change;
}

}  // namespace

std::optional<Refusal> fault_of_import(const Viewer& viewer, const Import& import) {
    if (import.voice == Voice::group && !import.circle_id) {
        return Refusal{EventRefusal::group_missing, "circle"};
    }
    if (import.voice == Voice::group && !answers_for(viewer, import.circle_id)) {
        return Refusal{EventRefusal::only_animators_import, "circle"};
    }
    if (import.voice == Voice::cooperative && !viewer.actor.may(kAnnounceForCooperative)) {
        return Refusal{EventRefusal::voice_not_allowed, "voice"};
    }
    if (import.voice != Voice::group && import.audience == Audience::groups) {
        return Refusal{EventRefusal::group_missing, "audience"};
    }
    return std::nullopt;
}

Result<Step> bring_in(const Acting& acting, const Viewer& viewer, const Import& import,
                      PlannedDate& date) {
    if (date.step == Step::add) return add(acting, viewer, import, date);
    if (date.step != Step::change && date.step != Step::cancel) return date.step;
    const auto event = find_event(acting.tx, date.imported.event_id);
    if (!event || !is_ahead(*event, acting.origin.at)) return Step::same;
    if (date.step == Step::change) {
        const auto stands = find_imported(acting.tx, import, date.imported);
        const bool later = !stands || stands->revision > date.imported.revision;
        if (later || stands->said == date.imported.said) return Step::same;
        return change(acting, *event, date);
    }
    const auto done = cancel(acting, *event, reason_in(acting, *event));
    if (!done) return done.refusal();
    note(acting, date, event->event_id);
    return Step::cancel;
}

void add_words(db::ReadTx& tx, ImportPlan& plan, std::size_t most) {
    for (PlannedDate& date : std::span{plan.dates}.first(std::min(most, plan.dates.size()))) {
        if (date.why != Why::not_in_series) continue;
        const auto event = find_event(tx, date.imported.event_id);
        if (!event) continue;
        date.event = *event;
        date.words.title = best_text(list_texts(tx, event->event_id), *event, {}).title;
    }
}

Undone undo_import(const Acting& acting, const Import& import) {
    Undone undone;
    for (const Imported& one : list_imported_by(acting.tx, import.import_id)) {
        auto event = find_event(acting.tx, one.event_id);
        if (!event || !is_ahead(*event, acting.origin.at)) continue;
        const bool anybody = !list_registrations(acting.tx, one.event_id).empty();
        if (anybody || event->revision != one.event_revision) {
            ++undone.kept;
            continue;
        }
        event->state = State::cancelled;
        event->moderation = Moderation::hidden;
        event->changed_at = acting.origin.at;
        ++event->revision;
        update_event(acting.tx, *event);
        delete_imported(acting.tx, one.event_id);
        journal::emit(acting.tx, acting.origin, EventCancelled{one.event_id});
        ++undone.withdrawn;
    }
    return undone;
}

}  // namespace agora::events
