#include "call_link.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "lesson_store.hpp"
#include "outcome.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "room_page.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::array kOutcomeForm{
    fields::FormField{.name = "outcome",
                      .type = fields::FieldType::radios,
                      .label = tr("How does it stand?"),
                      .hint = tr("You can change it again: sent today, won next month."),
                      .required = true,
                      .options = kOutcomeOptions}};
struct TypedOutcome {
    Outcome outcome = Outcome::sent;
};
AGORA_FIELDS(TypedOutcome, outcome)

constexpr std::array kLessonForm{
    fields::FormField{.name = "title",
                      .label = tr("What was it about?"),
                      .hint = tr("When you share it, all members read this line. Leave out what is "
                                 "confidential."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 200},
    fields::FormField{.name = "well",
                      .type = fields::FieldType::textarea,
                      .label = tr("What went well?"),
                      .maximum = 4000,
                      .rows = 5,
                      .markdown = true},
    fields::FormField{.name = "otherwise",
                      .type = fields::FieldType::textarea,
                      .label = tr("What would you do otherwise?"),
                      .hint = tr("The price, the time, the partners, what the jury said."),
                      .maximum = 4000,
                      .rows = 5,
                      .markdown = true},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language do you write it?"),
                      .required = true,
                      .options = kTongueOptions},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedLesson {
    std::string title = {};
    std::string well = {};
    std::string otherwise = {};
    std::string language = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedLesson, title, well, otherwise, language, seen)

std::vector<web::Link> crumbs_of(const web::Call& call, const Inside& inside) {
    return {{call.link("/bids"), call.say(tr("My bids"))},
            {call.link(path_of(inside.room)), inside.room.title}};
}

Result<Inside> inside_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return entered_at(call, tx); });
}

http::Response outcome_page(web::Call& call, const Inside& inside, const fields::FormState& state) {
    return form_page(call,
                     {.crumbs = crumbs_of(call, inside),
                      .heading = call.say(tr("How did it end?")),
                      .lead = call.say(tr("A bid that was not sent counts too: others learn from "
                                          "it.")),
                      .action = call.link(path_of(inside.room, "/outcome")),
                      .act = call.say(tr("Save")),
                      .back = call.link(path_of(inside.room)),
                      .form = web::show_form(call, kOutcomeForm, state)},
                     state.refusals);
}

http::Response show_outcome(web::Call& call) {
    const auto inside = inside_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    if (!inside->leads) return web::refuse(call, BidRefusal::not_the_lead);
    const Outcome stands = inside->room.outcome;
    const Outcome shown = stands == Outcome::preparing ? Outcome::sent : stands;
    return outcome_page(call, *inside, {.values = fields::to_values(TypedOutcome{shown})});
}

http::Response save_outcome(web::Call& call) {
    const auto inside = inside_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    if (!inside->leads) return web::refuse(call, BidRefusal::not_the_lead);
    auto typed = web::read_form<TypedOutcome>(call, kOutcomeForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered_at(call, tx);
            if (!now) return now.refusal();
            return record_outcome(acting(tx, call), *now, typed.value.outcome);
        });
        if (done) {
            const bool open = typed.value.outcome == Outcome::preparing;
            return web::redirect(call, path_of(inside->room, open ? "" : "/lesson"),
                                 {.text = open ? tr("Saved. You can work on it again.")
                                               : tr("Saved. What did you learn?")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return outcome_page(call, *inside, typed.state);
}

/// What stands there, when somebody else of the team wrote it meanwhile.
std::string quoted(const std::optional<Lesson>& lesson) {
    return lesson ? lesson->title + "\n\n" + lesson->well + "\n\n" + lesson->otherwise : "";
}

http::Response lesson_page(web::Call& call, const Inside& inside, fields::FormState state) {
    std::optional<Lesson> there;
    for (const Refusal& one : state.refusals) {
        if (!one.is(BidRefusal::changed_meanwhile)) continue;
        there = call.read([&](db::ReadTx& tx) { return find_lesson(tx, inside.room.room_id); });
        state.values = state.values.with("seen", std::to_string(seen_of(there)));
    }
    return form_page(call,
                     {.crumbs = crumbs_of(call, inside),
                      .heading = call.say(tr("What did you learn?")),
                      .lead = call.say(tr("It is the team's own until who leads shares it with all "
                                          "members.")),
                      .quoted = quoted(there),
                      .quoted_heading = call.say(tr("So it stands now")),
                      .quoted_lang = there ? there->language : "",
                      .action = call.link(path_of(inside.room, "/lesson")),
                      .act = call.say(tr("Save")),
                      .back = call.link(path_of(inside.room)),
                      .form = web::show_form(call, kLessonForm, state)},
                     state.refusals, state.previews);
}

http::Response show_lesson(web::Call& call) {
    const auto inside = inside_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    if (inside->is_open()) return web::refuse(call, BidRefusal::not_over_yet);
    std::optional<Lesson> lesson;
    TypedLesson typed{.language = std::string{code(call.language)}};
    call.read([&](db::ReadTx& tx) {
        lesson = find_lesson(tx, inside->room.room_id);
        // What the room is called stays inside; the call is public.
        const auto linked = linked_call(call, tx, inside->room.call_id);
        typed.title = linked ? linked->title : "";
    });
    if (lesson && lesson->shared_at && !inside->leads) {
        return web::refuse(call, BidRefusal::not_the_lead);
    }
    if (lesson) {
        typed = {lesson->title, lesson->well, lesson->otherwise, lesson->language, seen_of(lesson)};
    }
    return lesson_page(call, *inside, {.values = fields::to_values(typed)});
}

http::Response save_lesson(web::Call& call) {
    const auto inside = inside_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    auto typed = web::read_form<TypedLesson>(call, kLessonForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered_at(call, tx);
            if (!now) return now.refusal();
            const TypedLesson& value = typed.value;
            return write_lesson(acting(tx, call), *now,
                                {value.title, value.language, std::string{trimmed(value.well)},
                                 std::string{trimmed(value.otherwise)}, value.seen});
        });
        if (done) {
            return web::redirect(call, path_of(inside->room) + "#outcome",
                                 {.text = tr("Written down.")});
        }
        const bool shown = done.refusal().is(BidRefusal::changed_meanwhile);
        if (done.refusal().field().empty() && !shown) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return lesson_page(call, *inside, typed.state);
}

http::Response create_sharing(web::Call& call) {
    return act_in_room(call, tr("All members can read it. Thank you."), "#outcome",
                       [](const Acting& acting, const Inside& inside) {
                           return share_lesson(acting, inside, true);
                       });
}

http::Response end_sharing(web::Call& call) {
    return act_in_room(call, tr("Only the team reads it now."), "#outcome",
                       [](const Acting& acting, const Inside& inside) {
                           return share_lesson(acting, inside, false);
                       });
}

}  // namespace

std::vector<web::Route> outcome_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/bids/{room}/outcome", Access::member(), &show_outcome},
        {post,
         "/bids/{room}/outcome",
         Access::member(),
         &save_outcome,
         {.summary = "Say how a bid ended: who leads"}},
        {get, "/bids/{room}/lesson", Access::member(), &show_lesson},
        {post,
         "/bids/{room}/lesson",
         Access::member(),
         &save_lesson,
         {.summary = "Write down what the team learned"}},
        {post,
         "/bids/{room}/lesson/sharing",
         Access::member(),
         &create_sharing,
         {.summary = "Let all members read what the team learned: who leads"}},
        {post,
         "/bids/{room}/lesson/sharing/end",
         Access::member(),
         &end_sharing,
         {.summary = "Keep it in the team again: who leads"}},
    };
}

}  // namespace agora::bids
