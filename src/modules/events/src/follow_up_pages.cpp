#include "follow_up_pages.hpp"

#include "event_view.hpp"
#include "follow_up.hpp"
#include "people_view.hpp"

#include <algorithm>
#include <array>

namespace agora::events {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kSeenReport{.name = "seen", .type = FieldType::hidden};
constexpr std::array kReportForm{
    FormField{.name = "body",
              .type = FieldType::textarea,
              .label = tr("What happened and what came out of it"),
              .required = true,
              .maximum = 10'000,
              .rows = 8,
              .markdown = true},
    FormField{.name = "decisions",
              .type = FieldType::textarea,
              .label = tr("What was decided"),
              .maximum = 5000,
              .rows = 4,
              .markdown = true},
    FormField{.name = "guests",
              .type = FieldType::number,
              .label = tr("How many came without being registered"),
              .required = true,
              .least = 0,
              .most = 100'000},
    kSeenReport,
};
struct TypedReport {
    std::string body;
    std::string decisions;
    std::int64_t guests = 0;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedReport, body, decisions, guests, seen)

constexpr std::array kTaskForm{
    FormField{.name = "words",
              .label = tr("What is to be done"),
              .required = true,
              .minimum = 3,
              .maximum = 200},
    FormField{.name = "owner",
              .type = FieldType::select,
              .label = tr("Who takes it on"),
              .hint = tr("Ask first. The person gets a mail, and members see the name here."),
              .required = true},
    FormField{.name = "due", .type = FieldType::date, .label = tr("Until when"), .required = true},
};
struct TypedTask {
    std::string words;
    std::optional<AccountId> owner;
    std::optional<Date> due;
};
AGORA_FIELDS(TypedTask, words, owner, due)

struct FollowUpPage {
    EventCard event;
    std::string heading;
    std::string lead;
    std::string action;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(FollowUpPage, event, heading, lead, action, form, form_keys)

/// The event of the address for who organises it, with what the forms need.
struct Asked {
    Listed listed;
    EventCard card;
    std::optional<Report> report;
    fields::FormContext context;  ///< who may take on a task
};

Result<Asked> asked_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<Asked> {
        const Viewer viewer = viewer_of(call, tx);
        auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        const Event& event = listed->event;
        if (!may_look_after(viewer, event, listed->circles)) {
            return EventRefusal::not_its_organiser;
        }
        if (event.starts_at > call.now) return EventRefusal::not_begun;
        std::vector<AccountId> people{call.actor.account};
        const auto add = [&](AccountId account) {
            if (account && std::ranges::count(people, account) == 0) people.push_back(account);
        };
        add(event.organised_by);
        for (const Registration& one : list_registrations(tx, event.event_id)) {
            if (one.state == Attendance::attending) add(one.account_id);
        }
        const auto faces = people_of(call, tx, people);
        std::vector<fields::Choice> choices;
        for (const AccountId account : people) {
            const std::string& name = faces.at(account).name;
            if (!name.empty()) choices.push_back({to_string(account), name});
        }
        EventCard card = card_of(call, words_of(call, tx), *listed);
        auto report = find_report(tx, event.event_id);
        return Asked{std::move(*listed),
                     std::move(card),
                     std::move(report),
                     {.choices = {{"owner", std::move(choices)}}}};
    });
}

FollowUpPage report_page(web::Call& call, const Asked& asked, fields::FormView form) {
    return {.event = asked.card,
            .heading = call.say(tr("What came out of it")),
            .lead = call.say(tr("Whoever sees the event reads this. Names of who came stay with "
                                "who organises it.")),
            .action = call.link(path_of(asked.card.event_id, "/report")),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

FollowUpPage task_page(web::Call& call, const Asked& asked, fields::FormView form) {
    return {.event = asked.card,
            .heading = call.say(tr("Something to do")),
            .lead = call.say(tr("It stays open until somebody says that it is done.")),
            .action = call.link(path_of(asked.card.event_id, "/tasks")),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const FollowUpPage& model) {
    return {.view = "events/follow_up", .title = model.heading + " · " + model.event.title};
}

http::Response show_report_form(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    TypedReport typed;
    if (const auto& report = asked->report) {
        typed = {report->body, report->decisions, report->guests, report->version};
    }
    const auto model =
        report_page(call, *asked, web::show_form(call, kReportForm, fields::to_values(typed)));
    return web::page(call, head_of(model), model);
}

http::Response save_report(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    auto typed = web::read_form<TypedReport>(call, kReportForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto event = find_event(tx, asked->card.event_id);
            if (!event) return EventRefusal::event_not_found;
            return write_report({tx, call.services, call.origin()}, *event,
                                {.language = std::string{code(call.language)},
                                 .body = typed.value.body,
                                 .decisions = typed.value.decisions,
                                 .guests = typed.value.guests},
                                typed.value.seen);
        });
        if (done) {
            return web::redirect(call, path_of(asked->card.event_id), {.text = tr("Saved.")});
        }
        typed.state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(EventRefusal::changed_meanwhile)) {
            const auto version = asked->report ? asked->report->version : 0;
            typed.state.values = typed.state.values.with(kSeenReport.name, std::to_string(version));
        }
    }
    const auto model = report_page(call, *asked, web::show_form(call, kReportForm, typed.state));
    return web::refuse_form(call, head_of(model), model, typed.state.refusals);
}

http::Response show_task_form(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    const auto model = task_page(call, *asked, web::show_form(call, kTaskForm, {}, asked->context));
    return web::page(call, head_of(model), model);
}

http::Response create_task(web::Call& call) {
    const auto asked = asked_of(call);
    if (!asked) return web::refuse(call, asked.refusal());
    auto typed = web::read_form<TypedTask>(call, kTaskForm, asked->context);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Task> {
            const auto event = find_event(tx, asked->card.event_id);
            if (!event) return EventRefusal::event_not_found;
            return add_task({tx, call.services, call.origin()}, *event,
                            {.words = typed.value.words,
                             .owner = typed.value.owner.value_or(AccountId{}),
                             .due = typed.value.due.value_or(Date{})},
                            today_of(call));
        });
        if (made) {
            return web::redirect(call, path_of(asked->card.event_id), {.text = tr("Noted.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model = task_page(call, *asked, web::show_form(call, kTaskForm, typed.state));
    return web::refuse_form(call, head_of(model), model, typed.state.refusals);
}

http::Response create_task_closure(web::Call& call) {
    const auto task = call.id<TaskId>("task");
    if (!task) return web::not_found(call);
    return act_on_event(call, tr("Done, thank you."), "",
                        [&](const Acting& acting, const Viewer& viewer, const Listed& listed) {
                            return close_task(acting, viewer, listed, *task);
                        });
}

}  // namespace

std::vector<web::Route> follow_up_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events/{id}/report",
         Access::member(),
         &show_report_form,
         {.summary = "Write what came out of an event"}},
        {post,
         "/events/{id}/report",
         Access::member(),
         &save_report,
         {.summary = "Save what came out of an event"}},
        {get,
         "/events/{id}/tasks/new",
         Access::member(),
         &show_task_form,
         {.summary = "Note what somebody takes on"}},
        {post,
         "/events/{id}/tasks",
         Access::member(),
         &create_task,
         {.summary = "Give a task an owner and a day"}},
        {post,
         "/events/{id}/tasks/{task}/closure",
         Access::member(),
         &create_task_closure,
         {.summary = "Say that a task is done"}},
    };
}

}  // namespace agora::events
