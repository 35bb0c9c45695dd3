#include "care_view.hpp"

#include "agora/accounts/names.hpp"
#include "care.hpp"
#include "labels.hpp"
#include "member_store.hpp"
#include "quiet_store.hpp"
#include "refusals.hpp"
#include "steps.hpp"
#include "task_store.hpp"
#include "working_store.hpp"

#include <algorithm>
#include <map>

namespace agora::circles {
namespace {

std::string_view act_label(State from, State to) {
    switch (to) {
        case State::starting:
            return tr("Open it again");
        case State::active:
            return from == State::sleeping ? tr("Wake it up") : tr("It is alive");
        case State::sleeping:
            return tr("Let it sleep");
        case State::closed:
            return tr("Close it");
        case State::proposed:
            break;
    }
    return {};
}

/// Who did what, by number; only those who are still there.
std::map<AccountId, std::string> names_in(db::ReadTx& tx, const std::vector<Task>& tasks) {
    std::vector<AccountId> accounts;
    for (const Task& task : tasks) {
        if (task.done_by && std::ranges::find(accounts, task.done_by) == accounts.end()) {
            accounts.push_back(task.done_by);
        }
    }
    std::map<AccountId, std::string> names;
    for (accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        names[row.account_id] = std::move(row.name);
    }
    return names;
}

TaskView view_of(const web::Call& call, const CareSeen& seen, const Task& task, const Step& step) {
    TaskView view{.title = call.say(step.title),
                  .why = call.say(step.why),
                  .message = {},
                  .due_on = task.due_on,
                  .overdue = !task.done_at && task.due_on < today_of(call),
                  .done_at = task.done_at,
                  .done_by = {},
                  .tick_url = {}};
    if (!task.done_at && !step.message.empty()) {
        view.message = call.say({step.message,
                                 {{"group", seen.model.group.name},
                                  {"address", call.services.origin + seen.model.group.url}}});
    }
    if (task.state_since == seen.circle->state_since) {
        view.tick_url = call.link(path_of(*seen.circle, "/tasks/" + task.step));
    }
    return view;
}

void add_tasks(const web::Call& call, db::ReadTx& tx, CareSeen& seen) {
    const std::vector<Task> tasks = list_tasks(tx, seen.circle->circle_id);
    const auto names = names_in(tx, tasks);
    for (const Task& task : tasks) {
        const Step* step = step_of(task.step);
        if (step == nullptr) continue;
        TaskView view = view_of(call, seen, task, *step);
        if (const auto name = names.find(task.done_by); name != names.end()) {
            view.done_by = name->second;
        }
        (task.done_at ? seen.model.done : seen.model.open).push_back(std::move(view));
    }
}

/// Groups that take members in from elsewhere, by name.
std::vector<fields::Choice> others_of(const web::Call& call, db::ReadTx& tx, const Circle& circle) {
    std::vector<fields::Choice> others;
    const auto parts = list_all_parts(tx);
    for (CircleName& other : circle_names(tx, call.language)) {
        const bool takes_in = other.state != State::closed && other.state != State::proposed;
        const bool part = std::ranges::binary_search(parts, other.circle_id);
        if (takes_in && !part && other.circle_id != circle.circle_id) {
            others.push_back({to_string(other.circle_id), std::move(other.name)});
        }
    }
    std::ranges::sort(others, {}, &fields::Choice::label);
    return others;
}

void look(web::Call& call, db::ReadTx& tx, CareSeen& seen) {
    const Circle& circle = *seen.circle;
    CarePage& model = seen.model;
    const auto headlines = headlines_of(tx, circle.circle_id);
    model.group =
        card_of(call, words_of(call), circle, best_text(headlines, circle, code(call.language)));
    model.meaning = call.say(meaning_of(circle.state));
    model.since = circle.state_since;
    model.quiet = find_alarm(tx, circle.circle_id).has_value();
    model.last_at = last_activity_of(tx, circle);
    for (const State to : next_states(circle.state)) {
        model.states.push_back(
            {std::string{fields::enum_name(to)}, call.say(act_label(circle.state, to))});
    }
    add_tasks(call, tx, seen);
    if (circle.state != State::closed) seen.others = others_of(call, tx, circle);
}

}  // namespace

CareSeen care_at(web::Call& call) {
    CareSeen seen;
    call.read([&](db::ReadTx& tx) {
        seen = {};
        seen.circle = circle_at(call, tx);
        if (!seen.circle) {
            seen.refusal = Refusal{CircleRefusal::circle_not_found};
        } else if (!may_look_after(tx, call.actor, *seen.circle, today_of(call))) {
            seen.refusal = Refusal{CircleRefusal::not_its_animator};
        } else {
            look(call, tx, seen);
        }
    });
    return seen;
}

fields::FormContext merger_choices(const web::Call& call, const CareSeen& seen) {
    std::vector<fields::Choice> choices{{"", call.say(tr("Not chosen yet"))}};
    choices.insert(choices.end(), seen.others.begin(), seen.others.end());
    return {.choices = {{"into", std::move(choices)}}};
}

http::Response care_page(web::Call& call, const CareSeen& seen, const fields::FormState& merger) {
    CarePage model = seen.model;
    const std::string home = call.link(path_of(*seen.circle));
    model.action = home;
    model.may_merge = !seen.others.empty();
    model.merger = merger.ok() ? web::show_form(call, kMergerForm, {}, merger_choices(call, seen))
                               : web::show_form(call, kMergerForm, merger);
    model.crumbs = {{call.link("/groups"), call.say(tr("Groups"))}, {home, model.group.name}};
    model.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "circles/care",
        .title = call.say({tr("For the animators of “{group}”"), {{"group", model.group.name}}})};
    return merger.ok() ? web::page(call, head, model)
                       : web::refuse_form(call, head, model, merger.refusals);
}

}  // namespace agora::circles
