#pragma once

#include "agora/events/page_parts.hpp"
#include "event_query.hpp"
#include "event_view.hpp"
#include "follow_up_store.hpp"
#include "people_view.hpp"
#include "series_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::events {

/// What the reader answered, and where in the queue they wait.
struct OwnView {
    Attendance state = Attendance::attending;
    std::string words;
    std::int64_t place = 0;
    bool guest = false;
};
AGORA_FIELDS(OwnView, state, words, place, guest)

struct PreparationView {
    std::int64_t place = 0;
    std::string words;
    bool done = false;
};
AGORA_FIELDS(PreparationView, place, words, done)

/// A group that did not take the event in.
struct RefusedBy {
    std::string group;
    std::string reason;
};
AGORA_FIELDS(RefusedBy, group, reason)

/// What came out of it.
struct ReportView {
    std::string lang;
    Html body = {};
    Html decisions = {};
    std::int64_t came = 0;  ///< registered people who came, and guests
    Instant written_at = {};
};
AGORA_FIELDS(ReportView, lang, body, decisions, came, written_at)

struct TaskView {
    std::string words;
    std::string owner = {};
    Date due = {};
    bool done = false;
    bool late = false;
    std::string closure = {};  ///< address that says that it is done, for who may
};
AGORA_FIELDS(TaskView, words, owner, due, done, late, closure)

/// Which of the page's short forms was wrong.
enum class WrongForm { none, registration, cancellation, refusal, guests };
AGORA_ENUM(WrongForm, none, registration, cancellation, refusal, guests)

struct EventPage {
    EventCard event;
    Html body = {};
    std::string translated_from = {};
    bool original_changed = false;
    std::string address = {};
    std::string online_address = {};
    bool online_after_registering = false;
    bool on_site = true;
    std::string step_free = {};
    std::string interpretation = {};
    std::string quiet_room = {};
    bool no_photos = false;
    std::vector<Pick> clocks = {};
    std::string elsewhere = {};
    PersonView organiser = {};
    std::string reason = {};
    bool hidden = false;
    bool signed_in = false;
    bool takes_registrations = false;
    std::optional<OwnView> own = {};
    bool may_register = false;
    bool would_wait = false;  ///< who registers now gets on the waiting list
    bool as_guest = false;    ///< the reader is in none of its groups
    std::int64_t guests = 0;  ///< who come
    std::int64_t guest_seats = 0;
    bool may_open_to_guests = false;
    std::string seats = {};  ///< in the field for them, as it stands or was typed
    bool may_decline = false;
    bool looks_after = false;
    bool may_cancel = false;
    std::vector<web::Link> questions = {};  ///< groups for which the reader answers
    std::vector<RefusedBy> refused_by = {};
    std::vector<PreparationView> preparation = {};
    std::optional<ReportView> report = {};
    std::vector<TaskView> tasks = {};
    std::string report_url = {};  ///< to write it
    std::string task_url = {};    ///< to note one
    std::string action = {};      ///< "/nl/events/12", before the acts
    std::string edit_url = {};
    std::string people_url = {};
    std::string sign_in_url = {};
    std::string ics_url = {};
    std::vector<DateView> dates = {};        ///< of a meeting that comes again
    bool has_following = false;              ///< dates that can be cancelled together with this one
    std::vector<PageSection> sections = {};  ///< of other modules
    WrongForm wrong = WrongForm::none;
    std::string error = {};  ///< what is wrong there
    std::string typed = {};  ///< what was typed there
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(EventPage, event, body, translated_from, original_changed, address, online_address,
             online_after_registering, on_site, step_free, interpretation, quiet_room, no_photos,
             clocks, elsewhere, organiser, reason, hidden, signed_in, takes_registrations, own,
             may_register, would_wait, as_guest, guests, guest_seats, may_open_to_guests, seats,
             may_decline, looks_after, may_cancel, questions, refused_by, preparation, report,
             tasks, report_url, task_url, action, edit_url, people_url, sign_in_url, ics_url, dates,
             has_following, sections, wrong, error, typed, crumbs, form_keys)

http::Response show_event(web::Call& call);
/// The page again, with what was typed in one of its short forms and what is wrong with it.
http::Response refuse_on_page(web::Call& call, WrongForm form, const Refusal& refusal,
                              std::string typed);

}  // namespace agora::events
