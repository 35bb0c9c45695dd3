#include "miss_pages.hpp"

#include "agora/http/address.hpp"
#include "agora/http/rate_limiter.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "missed.hpp"
#include "tasks.hpp"

#include <array>

namespace agora::findability {
namespace {

using fields::FieldType;
using fields::FormField;

/// Five at once, then one every five minutes: by network without account, else by account.
struct Limits {
    explicit Limits(const clock::Clock& clock)
        : limiter({.burst = 5, .per_second = 1.0 / 300, .keys = 20'000}, clock) {}
    http::RateLimiter limiter;
};

constexpr FormField kTask{.name = "task",
                          .type = FieldType::select,
                          .label = tr("Which of these is it?"),
                          .hint = tr("Then this is enough, and you can send it.")};
constexpr FormField kWords{
    .name = "words",
    .type = FieldType::textarea,
    .label = tr("What did you look for?"),
    .hint = tr("In your own words. Leave out names and whatever says who somebody is."),
    .maximum = 500,
    .rows = 3};
constexpr FormField kPage{.name = "page",
                          .label = tr("On which page did you look?"),
                          .hint = tr("Its address, or what it is called."),
                          .maximum = 500};
constexpr std::array kForm{kTask, kWords, kPage};

struct TypedMiss {
    std::optional<std::int64_t> task;
    std::string words;
    std::string page;
};
AGORA_FIELDS(TypedMiss, task, words, page)

struct MissPage {
    std::string action;
    std::string back;
    std::int64_t days = 0;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(MissPage, action, back, days, form, form_keys)

fields::FormContext context_of(const web::Call& call) {
    fields::Choices tasks{"task", {{"", call.say(tr("Something else"))}}};
    for (const Task& task : all_tasks()) {
        tasks.options.push_back({std::to_string(task.number), call.say(task.text)});
    }
    fields::FormContext context;
    context.choices.push_back(std::move(tasks));
    return context;
}

http::Response page_of(web::Call& call, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    const MissPage page{.action = call.link("/findability/misses"),
                        .back = call.link("/findability"),
                        .days = call.services.settings.number("findability.keep_days"),
                        .form = std::move(form),
                        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "findability/miss",
                             .title = call.say(tr("I did not find it")),
                             .description = call.say(tr("Tell what you looked for here and did not "
                                                        "find; no account needed."))};
    return refusals.empty() ? web::page(call, head, page)
                            : web::refuse_form(call, head, page, refusals);
}

bool is_too_often(const web::Call& call) {
    const std::string key = call.actor.is_visitor() ? http::rate_key(call.request.remote_address)
                                                    : to_string(call.actor.account);
    return !call.services.state<Limits>().limiter.take(key).allowed;
}

}  // namespace

void start_limits(web::Services& services) {
    services.put_state(std::make_shared<Limits>(services.clock));
}

http::Response new_miss(web::Call& call) {
    fields::NameValues values;
    for (const std::string_view name : {"task", "words", "page"}) {
        values.add(std::string{name}, std::string{call.query(name)});
    }
    return page_of(call, web::show_form(call, kForm, std::move(values), context_of(call)), {});
}

http::Response create_miss(web::Call& call) {
    auto typed = web::read_form<TypedMiss>(call, kForm, context_of(call));
    const NewMiss wanted{.task = typed.value.task.value_or(0),
                         .words = typed.value.words,
                         .page = typed.value.page,
                         .language = call.language};
    auto& refusals = typed.state.refusals;
    if (const auto checked = check_miss(wanted); refusals.empty() && !checked) {
        refusals.push_back(checked.refusal());
    }
    if (refusals.empty() && is_too_often(call)) refusals.emplace_back(MissRefusal::too_many_misses);
    if (!refusals.empty()) return page_of(call, web::show_form(call, kForm, typed.state), refusals);
    call.write([&](db::WriteTx& tx) { file_miss(tx, call.services, wanted, call.now); });
    return web::redirect(call, "/findability",
                         {.text = tr("Thank you. Whoever looks after the site reads it.")});
}

}  // namespace agora::findability
