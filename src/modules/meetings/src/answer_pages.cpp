#include "answer_pages.hpp"

#include "agora/events/seen.hpp"
#include "agora/web/answer.hpp"
#include "answer.hpp"
#include "evaluation_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::meetings {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kMoodOptions{
    fields::Option{"very_good", tr("Very good")},
    fields::Option{"good", tr("Quite good")},
    fields::Option{"so_so", tr("So-so")},
    fields::Option{"poor", tr("Not good")},
};
constexpr std::array kContactOptions{
    fields::Option{"yes", tr("Yes")},
    fields::Option{"no", tr("No")},
};
constexpr std::array kForm{
    FormField{.name = "mood",
              .type = FieldType::radios,
              .label = tr("How was it?"),
              .required = true,
              .options = kMoodOptions},
    FormField{.name = "contact",
              .type = FieldType::radios,
              .label = tr("Did you meet somebody to go on with?"),
              .hint = tr("To work together, to ask something, to meet again."),
              .required = true,
              .options = kContactOptions},
};

struct Typed {
    std::optional<Mood> mood;
    std::optional<Contact> contact;
};
AGORA_FIELDS(Typed, mood, contact)

/// The event that a page is about.
struct EventHead {
    std::string url;
    std::string title;
    std::string lang;
    std::string when;
};
AGORA_FIELDS(EventHead, url, title, lang, when)

struct AnswerPage {
    EventHead event;
    std::string action;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(AnswerPage, event, action, form, form_keys)

struct ResultPage {
    EventHead event;
    EvaluationView result;
};
AGORA_FIELDS(ResultPage, event, result)

std::string path_of(EventId id, std::string_view rest = {}) {
    return "/meetings/" + to_string(id) + std::string{rest};
}

std::optional<events::SeenEvent> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("event");
    if (!id) return std::nullopt;
    return events::find_seen(tx, call.actor, *id, call.language, today_of(call));
}

EventHead head_of(const web::Call& call, const events::SeenEvent& seen) {
    return {call.link("/events/" + to_string(seen.event.event_id)), seen.title, seen.lang,
            seen.when};
}

/// The event, when the reader was asked about it and may answer.
Result<events::SeenEvent> asked_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<events::SeenEvent> {
        auto seen = seen_at(call, tx);
        if (!seen) return MeetingRefusal::meeting_not_found;
        const auto question = find_question(tx, seen->event.event_id, call.actor.account);
        if (!question) return MeetingRefusal::nobody_asked_you;
        if (question->answered) return MeetingRefusal::answered_already;
        if (!is_open(*question, call.now)) return MeetingRefusal::too_late_to_answer;
        return *std::move(seen);
    });
}

AnswerPage model_of(web::Call& call, const events::SeenEvent& seen, fields::FormView form) {
    return {.event = head_of(call, seen),
            .action = call.link(path_of(seen.event.event_id, "/answers")),
            .form = std::move(form),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const AnswerPage& model) {
    return {.view = "meetings/answer", .title = model.event.title};
}

http::Response show_question(web::Call& call) {
    const auto seen = asked_at(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto model = model_of(call, *seen, web::show_form(call, kForm));
    return web::page(call, head_of(model), model);
}

http::Response create_answer(web::Call& call) {
    const auto seen = asked_at(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const EventId event = seen->event.event_id;
    const auto typed = web::read_form<Typed>(call, kForm);
    if (!typed.ok()) {
        const auto model = model_of(call, *seen, web::show_form(call, kForm, typed.state));
        return web::refuse_form(call, head_of(model), model, typed.state.refusals);
    }
    const auto done = call.write([&](db::WriteTx& tx) {
        return answer(tx, call.origin(), event, typed.value.mood.value_or(Mood::good),
                      typed.value.contact.value_or(Contact::no));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/events/" + to_string(event),
                         {.text = tr("Thank you. Your answer is counted, without your name.")});
}

/// What people said, for who organises it.
http::Response show_result(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) -> Result<ResultPage> {
        const auto seen = seen_at(call, tx);
        if (!seen) return MeetingRefusal::meeting_not_found;
        if (!seen->looks_after) return MeetingRefusal::not_its_organiser;
        const EventId event = seen->event.event_id;
        Evaluation evaluation{.asked = count_asked(tx, event)};
        for (const Said& said : list_said(tx, event)) {
            evaluation.answers += said.people;
            evaluation.moods[said.mood] += said.people;
            if (said.contact == Contact::yes) evaluation.contacts += said.people;
        }
        evaluation.counted = evaluation.answers;
        return ResultPage{head_of(call, *seen), view_of(call, evaluation, {})};
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(
        call,
        {.view = "meetings/result",
         .title = call.say({tr("What people say of “{event}”"), {{"event", model->event.title}}})},
        *model);
}

}  // namespace

std::vector<web::Route> answer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/meetings/{event}/answer",
         Access::member(),
         &show_question,
         {.summary = "How it was, asked of who came"}},
        {post,
         "/meetings/{event}/answers",
         Access::member(),
         &create_answer,
         {.summary = "Say how it was, once; counted without a name"}},
        {get,
         "/meetings/{event}",
         Access::member(),
         &show_result,
         {.summary = "What people said, for who organises it; nothing under five answers"}},
    };
}

}  // namespace agora::meetings
