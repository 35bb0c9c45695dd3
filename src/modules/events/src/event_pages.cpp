#include "event_pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/time_zones.hpp"
#include "event_page.hpp"
#include "event_view.hpp"
#include "labels.hpp"
#include "presence_store.hpp"
#include "register.hpp"
#include "seen_event.hpp"
#include "series.hpp"
#include "times.hpp"

#include <algorithm>

namespace agora::events {
namespace {

void add_text(const web::Call& call, const Listed& listed, EventPage& model) {
    const Event& event = listed.event;
    const Text& text = best_text(listed.texts, event, code(call.language));
    model.body = markdown::render(text.body);
    if (text.language == event.language) return;
    model.translated_from = locale::language_name(call.language, event.language);
    const Text* original = in_language(listed.texts, event.language);
    model.original_changed = original != nullptr && text.of_version < original->of_version;
}

void add_place(const web::Call& call, const Event& event, EventPage& model) {
    model.address = event.address;
    model.step_free = call.say(label_of(event.step_free));
    model.interpretation = call.say(label_of(event.interpretation));
    model.quiet_room = call.say(label_of(event.quiet_room));
    model.no_photos = event.no_photos;
    model.on_site = event.mode != Mode::online;
    const bool comes = model.own && model.own->state == Attendance::attending;
    const bool shown = !event.registers || comes || model.looks_after;
    model.online_address = shown ? event.online_address : std::string{};
    model.online_after_registering = !shown && !event.online_address.empty();
}

/// The same moment by a clock of the reader's choice.
void add_clocks(const web::Call& call, const Event& event, EventPage& model) {
    const std::string_view wanted = call.query("zone");
    for (const fields::Option& zone : territories::kTimeZones) {
        model.clocks.push_back(
            {std::string{zone.value}, call.say(zone.label), zone.value == wanted});
        if (zone.value == wanted) {
            model.elsewhere =
                call.say({tr("By the clock of {city}: {when}"),
                          {{"city", call.say(zone.label)},
                           {"when", when_in(event, {std::string{wanted}}, call.language)}}});
        }
    }
}

void add_own(const web::Call& call, db::ReadTx& tx, const Listed& listed, EventPage& model) {
    const Event& event = listed.event;
    const bool open = takes_registrations(event, call.now);
    if (const auto own = find_registration(tx, event.event_id, call.actor.account)) {
        model.own = OwnView{.state = own->state, .words = own->words, .guest = own->guest};
        if (own->state == Attendance::waiting) {
            model.own->place = count_waiting_until(tx, event.event_id, own->queue);
        }
    }
    const bool said_no = model.own && model.own->state == Attendance::declined;
    model.may_register = open && (!model.own || said_no);
    model.may_decline = event.registers && is_ahead(event, call.now) && !said_no;
}

/// Seats for members who are in none of its groups.
void add_guests(const web::Call& call, db::ReadTx& tx, const Viewer& viewer, const Listed& listed,
                EventPage& model) {
    const Event& event = listed.event;
    model.as_guest = model.signed_in && !is_inside(viewer, event, listed.circles);
    if (takes_guests(event)) {
        model.guest_seats = event.guest_seats;
        model.guests = count_guests(tx, event.event_id);
    }
    model.seats = std::to_string(event.guest_seats);
    model.would_wait = model.event.full || (model.as_guest && model.guests >= model.guest_seats);
    model.may_open_to_guests = event.audience == Audience::groups && is_ahead(event, call.now) &&
                               may_open_to_guests(viewer, listed.circles);
}

/// What its animators and who organises it find there besides.
void add_care(db::ReadTx& tx, const Words& words, const Viewer& viewer, const Listed& listed,
              EventPage& model) {
    for (const CircleLink& link : listed.circles) {
        const auto name = words.circles->find(link.circle_id);
        if (name == words.circles->end()) continue;
        if (link.state == Answer::waits && answers_for(viewer, link.circle_id)) {
            model.questions.push_back(
                {model.action + "/groups/" + to_string(link.circle_id), name->second.name});
        }
        if (model.looks_after && link.state == Answer::refused) {
            model.refused_by.push_back({name->second.name, link.reason});
        }
    }
    if (!model.looks_after) return;
    for (Preparation& line : list_preparation(tx, listed.event.event_id)) {
        model.preparation.push_back({line.place, std::move(line.words), line.done});
    }
}

/// What came out of it: the report for everybody who sees the event, tasks for members.
void add_follow_up(const web::Call& call, db::ReadTx& tx, const Event& event, EventPage& model) {
    if (event.starts_at > call.now || event.state != State::announced) return;
    if (const auto report = find_report(tx, event.event_id)) {
        const auto presence = list_presence(tx, event.event_id);
        model.report = ReportView{
            .lang = report->language,
            .body = markdown::render(report->body),
            .decisions = report->decisions.empty() ? Html{} : markdown::render(report->decisions),
            .came = report->guests + std::ranges::count(presence, true, &Presence::came),
            .written_at = report->written_at};
    }
    if (!model.signed_in) return;
    const auto tasks = list_tasks(tx, event.event_id);
    std::vector<AccountId> owners;
    for (const Task& task : tasks) owners.push_back(task.owner);
    const auto people = people_of(call, tx, owners);
    for (const Task& task : tasks) {
        const bool mine = task.owner == call.actor.account;
        model.tasks.push_back({.words = task.words,
                               .owner = people.at(task.owner).name,
                               .due = task.due,
                               .done = task.done_at.has_value(),
                               .late = !task.done_at && task.due < today_of(call)});
        if (!task.done_at && (mine || model.looks_after)) {
            model.tasks.back().closure =
                model.action + "/tasks/" + to_string(task.task_id) + "/closure";
        }
    }
    if (!model.looks_after) return;
    model.report_url = model.action + "/report";
    model.task_url = model.action + "/tasks/new";
}

void add_parts(web::Call& call, db::ReadTx& tx, const SeenEvent& seen, EventPage& model) {
    for (const PageParts::Part& part : call.services.state<PageParts>().all()) {
        PageSection section = part(call, tx, seen);
        if (!section.links.empty()) model.sections.push_back(std::move(section));
    }
}

std::optional<EventPage> read_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<EventPage> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return std::nullopt;
        const Event& event = listed->event;
        const Words words = words_of(call, tx);
        EventPage model{.event = card_of(call, words, *listed)};
        model.action = call.link(path_of(event.event_id));
        model.looks_after = may_look_after(viewer, event, listed->circles);
        model.signed_in = call.actor.is_member();
        if (model.signed_in) add_own(call, tx, *listed, model);
        add_text(call, *listed, model);
        add_place(call, event, model);
        add_clocks(call, event, model);
        model.organiser = person_of(call, tx, event.organised_by);
        model.reason = event.reason;
        model.hidden = event.moderation == Moderation::hidden;
        add_guests(call, tx, viewer, *listed, model);
        add_care(tx, words, viewer, *listed, model);
        const bool comes = model.own && model.own->state == Attendance::attending;
        // Who could only be a guest sees what it takes to come, not what the group made of it.
        if (!model.as_guest || comes) {
            add_follow_up(call, tx, event, model);
            add_parts(call, tx, seen_of(viewer, *listed, call.language, comes), model);
        }
        model.takes_registrations = takes_registrations(event, call.now);
        model.dates = dates_of(call, tx, viewer, event.event_id);
        model.has_following = !model.dates.empty() && !model.dates.back().current;
        model.may_cancel =
            model.looks_after && event.state != State::cancelled && event.ends_at > call.now;
        return model;
    });
}

std::optional<EventPage> page_of(web::Call& call) {
    auto model = read_page(call);
    if (!model) return model;
    const bool may_edit = model->looks_after && model->event.state != State::cancelled;
    if (may_edit) model->edit_url = model->action + "/edit";
    if (model->looks_after && model->event.registers) {
        model->people_url = model->action + "/people";
    }
    model->sign_in_url = call.link("/session/new?to=" + path_of(model->event.event_id));
    model->ics_url =
        path_of(model->event.event_id, "/event.ics?lang=") + std::string{code(call.language)};
    model->crumbs = {{call.link("/events"), call.say(tr("Events"))}};
    if (model->signed_in) model->form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const EventPage& model) {
    return {.view = "events/event",
            .title = model.event.title,
            .description =
                model.event.when + (model.event.place.empty() ? "" : " · " + model.event.place),
            .may_be_indexed = model.event.state == State::announced};
}

/// The reason that was typed, or the page again.
std::optional<http::Response> refused_without_reason(web::Call& call, WrongForm form) {
    if (reason_of(call)) return std::nullopt;
    return refuse_on_page(call, form, Refusal{EventRefusal::reason_missing, "reason"},
                          locale::nfc(call.sent["reason"]));
}

http::Response create_cancellation(web::Call& call) {
    const auto reason = reason_of(call);
    if (auto no = refused_without_reason(call, WrongForm::cancellation)) return std::move(*no);
    const Which which = call.sent["following"].empty() ? Which::this_date : Which::and_following;
    return act_as_organiser(call, tr("Cancelled. Whoever comes or waits gets a mail."), "",
                            [&](const Acting& acting, const Event& event) {
                                return cancel_dates(acting, event, which, *reason);
                            });
}

http::Response create_guest_seats(web::Call& call) {
    const std::string typed{trimmed(call.sent["seats"])};
    const auto seats = typed == "0" ? std::optional<std::int64_t>{0} : parse_positive(typed);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        if (!may_open_to_guests(viewer, listed->circles)) return EventRefusal::not_its_animator;
        return open_to_guests({tx, call.services, call.origin()}, listed->event,
                              seats.value_or(-1));
    });
    if (!done && done.refusal().field() == "seats") {
        return refuse_on_page(call, WrongForm::guests, done.refusal(), typed);
    }
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(call.id<EventId>("id").value_or(EventId{})),
                         {.text = tr("Saved.")});
}

/// An animator's answer for the group of the address.
http::Response answer(web::Call& call, Answer said, std::string_view reason,
                      std::string_view text) {
    const auto circle = call.id<CircleId>("circle");
    if (!circle) return web::not_found(call);
    return act_on_event(
        call, text, "",
        [&](const Acting& acting, const Viewer& viewer, const Listed& listed) -> Result<Done> {
            if (!answers_for(viewer, *circle)) return EventRefusal::not_its_animator;
            return answer_series(acting, listed.event, *circle, said, reason);
        });
}

http::Response create_acceptance(web::Call& call) {
    return answer(call, Answer::accepted, {}, tr("The event stands in the calendar of the group."));
}

http::Response create_refusal(web::Call& call) {
    const auto reason = reason_of(call);
    if (auto no = refused_without_reason(call, WrongForm::refusal)) return std::move(*no);
    return answer(call, Answer::refused, *reason, tr("The person gets a mail with your reason."));
}

/// Ticks what is done of the preparation; boxes that are not sent are open.
http::Response save_preparation(web::Call& call) {
    const auto ticked = call.sent.all("done");
    return act_as_organiser(
        call, tr("Saved."), "", [&](const Acting& acting, const Event& event) -> Result<Done> {
            for (Preparation& line : list_preparation(acting.tx, event.event_id)) {
                line.done = std::ranges::find(ticked, std::to_string(line.place)) != ticked.end();
                put_preparation(acting.tx, line);
            }
            return Done{};
        });
}

}  // namespace

http::Response show_event(web::Call& call) {
    const auto model = page_of(call);
    if (!model) return web::refuse(call, EventRefusal::event_not_found);
    return web::page(call, head_of(*model), *model);
}

http::Response refuse_on_page(web::Call& call, WrongForm form, const Refusal& refusal,
                              std::string typed) {
    auto model = page_of(call);
    if (!model) return web::refuse(call, EventRefusal::event_not_found);
    model->wrong = form;
    model->error = call.say(refusal.message());
    if (form == WrongForm::guests) model->seats = typed;
    model->typed = std::move(typed);
    return web::refuse_form(call, head_of(*model), *model, {refusal});
}

std::vector<web::Route> event_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}",
         Access::visitor(),
         &show_event,
         {.summary = "An event; ?zone= shows its time by another clock"}},
        {post,
         "/events/{id}/cancellation",
         Access::member(),
         &create_cancellation,
         {.summary = "Cancel, with a reason"}},
        {post,
         "/events/{id}/groups/{circle}/acceptance",
         Access::member(),
         &create_acceptance,
         {.summary = "Take an event into a group's calendar"}},
        {post,
         "/events/{id}/groups/{circle}/refusal",
         Access::member(),
         &create_refusal,
         {.summary = "Refuse an event, with a reason"}},
        {post,
         "/events/{id}/guest-seats",
         Access::member(),
         &create_guest_seats,
         {.summary = "Seats at a group's meeting for members who are not in the group"}},
        {post,
         "/events/{id}/preparation",
         Access::member(),
         &save_preparation,
         {.summary = "What is prepared"}},
    };
}

}  // namespace agora::events
