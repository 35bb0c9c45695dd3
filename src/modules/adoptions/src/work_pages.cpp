#include "pages.hpp"

#include "adopt.hpp"
#include "agora/circles/names.hpp"
#include "form_page.hpp"
#include "offer_page.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::adoptions {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kAdoptForm{
    FormField{.name = "group",
              .type = FieldType::select,
              .label = tr("Which group does it?"),
              .hint = tr("Groups that you animate. Its members can then add steps; only its "
                         "animators ask for means and finish it."),
              .required = true}};
struct TypedAdoption {
    std::optional<CircleId> group = {};
};
AGORA_FIELDS(TypedAdoption, group)

constexpr std::array kResultForm{
    FormField{
        .name = "words",
        .type = FieldType::textarea,
        .label = tr("What did you do, and how can one see it?"),
        .hint = tr("Everybody reads it on this page; the story of the recommendation links to it."),
        .required = true,
        .minimum = 10,
        .maximum = 1500,
        .rows = 5},
    FormField{.name = "evidence",
              .type = FieldType::url,
              .label = tr("Where can one see it?"),
              .hint = tr("An address: a page, a report, pictures.")}};
struct TypedResult {
    std::string words = {};
    std::string evidence = {};
};
AGORA_FIELDS(TypedResult, words, evidence)

constexpr std::array kReturnForm{
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What did you learn, for whoever takes it up next?"),
              .required = true,
              .minimum = 3,
              .maximum = 1000,
              .rows = 4}};
struct TypedWords {
    std::string words = {};
};
AGORA_FIELDS(TypedWords, words)

struct TypedStep {
    std::string words = {};
    std::optional<Date> due_on = {};
};
AGORA_FIELDS(TypedStep, words, due_on)

constexpr FormWords kAdoptWords{
    "/adoption", tr("Take it up with a group"),
    tr("Nobody of the cooperative has to agree first. It stands in the story of the recommendation "
       "that your group carries it out."),
    tr("Our group does it")};
constexpr FormWords kResultWords{
    "/result", tr("It is done"),
    tr("The recommendation is then carried out, signed by a group of members. Whoever follows it "
       "is told."),
    tr("Record that it is done")};
constexpr FormWords kReturnWords{
    "/return", tr("Give it back"),
    tr("No harm done: it becomes free again, and whoever would do it is told."),
    tr("Give it back")};

fields::FormContext own_groups(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<fields::Choice> choices{{"", call.say(tr("Not chosen yet"))}};
        const auto names = circles::circle_names(call.services, tx, call.language);
        for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
            if (!circles::animates(own, today_of(call))) continue;
            const auto name = names->find(own.circle_id);
            if (name == names->end() || name->second.state == circles::State::closed) continue;
            choices.push_back(
                {to_string(own.circle_id), name->second.name, {}, name->second.language});
        }
        return fields::FormContext{.choices = {{"group", std::move(choices)}}};
    });
}

http::Response adopt_page(web::Call& call, const fields::FormState& state) {
    const auto seen = call.read([&](db::ReadTx& tx) { return seen_at(call, tx); });
    if (!seen) return web::refuse(call, AdoptionRefusal::offer_not_found);
    if (!seen->is_open()) return web::refuse(call, AdoptionRefusal::not_open);
    if (seen->adoption) return web::refuse(call, AdoptionRefusal::taken_already);
    return form_page(call, *seen, kAdoptWords, kAdoptForm, state);
}

http::Response show_adoption(web::Call& call) {
    return adopt_page(call, {.context = own_groups(call)});
}

http::Response create_adoption(web::Call& call) {
    auto typed = web::read_form<TypedAdoption>(call, kAdoptForm, own_groups(call));
    return finish_form(
        call, typed.state, tr("Your group carries it out. Write down the first steps."),
        [&](const Acting& acting, const Seen& seen) -> Result<Done> {
            if (!typed.value.group) return Refusal{AdoptionRefusal::group_missing, "group"};
            return adopt(acting, call.actor, seen, *typed.value.group, today_of(call));
        },
        [&](const fields::FormState& state) { return adopt_page(call, state); });
}

/// A form for the animators while the adoption runs.
http::Response ending_page(web::Call& call, const FormWords& words, fields::Form form,
                           const fields::FormState& state) {
    const auto seen = call.read([&](db::ReadTx& tx) { return seen_at(call, tx); });
    if (!seen) return web::refuse(call, AdoptionRefusal::offer_not_found);
    if (!seen->runs()) return web::refuse(call, AdoptionRefusal::does_not_run);
    if (!seen->looks_after()) return web::refuse(call, AdoptionRefusal::not_its_animator);
    return form_page(call, *seen, words, form, state);
}

http::Response show_result(web::Call& call) {
    return ending_page(call, kResultWords, kResultForm, {});
}

bool is_web_address(std::string_view text) {
    return text.empty() || text.starts_with("https://") || text.starts_with("http://");
}

http::Response create_result(web::Call& call) {
    auto typed = web::read_form<TypedResult>(call, kResultForm);
    if (typed.ok() && !is_web_address(typed.value.evidence)) {
        typed.state.refusals.push_back(Refusal{AdoptionRefusal::evidence_malformed, "evidence"});
    }
    return finish_form(
        call, typed.state, tr("It stands in the story. Well done."),
        [&](const Acting& acting, const Seen& seen) {
            return finish(
                acting, call.actor, seen,
                {std::string{code(call.language)}, typed.value.words, typed.value.evidence},
                today_of(call));
        },
        [&](const fields::FormState& state) {
            return ending_page(call, kResultWords, kResultForm, state);
        });
}

http::Response show_return(web::Call& call) {
    return ending_page(call, kReturnWords, kReturnForm, {});
}

http::Response create_return(web::Call& call) {
    auto typed = web::read_form<TypedWords>(call, kReturnForm);
    return finish_form(
        call, typed.state, tr("Given back. It is free again."),
        [&](const Acting& acting, const Seen& seen) {
            return give_back(acting, call.actor, seen,
                             {std::string{code(call.language)}, typed.value.words, {}},
                             today_of(call));
        },
        [&](const fields::FormState& state) {
            return ending_page(call, kReturnWords, kReturnForm, state);
        });
}

http::Response create_continuation(web::Call& call) {
    return act(call, tr("Good to know: it goes on."), &say_it_goes_on);
}

http::Response create_step(web::Call& call) {
    auto typed = web::read_form<TypedStep>(call, kStepForm);
    return finish_form(
        call, typed.state, tr("Saved."),
        [&](const Acting& acting, const Seen& seen) {
            return add_step(acting, seen,
                            {.language = std::string{code(call.language)},
                             .words = typed.value.words,
                             .due_on = typed.value.due_on},
                            today_of(call));
        },
        [&](const fields::FormState& state) { return offer_page(call, state); });
}

http::Response create_completion(web::Call& call) {
    return act(call, tr("One step further."), [&](const Acting& acting, const Seen& seen) {
        return complete_step(acting, seen, call.id<StepId>("step").value_or(StepId{}));
    });
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("Taken away."), [&](const Acting& acting, const Seen& seen) {
        return remove_step(acting, seen, call.id<StepId>("step").value_or(StepId{}));
    });
}

}  // namespace

std::vector<web::Route> work_routes() {
    using enum http::Method;
    using web::Access;
    const auto member = Access::member();
    return {
        {get, "/adoptions/{number}/adoption", member, &show_adoption},
        {post,
         "/adoptions/{number}/adoption",
         member,
         &create_adoption,
         {.summary = "A group that you animate carries it out"}},
        {get, "/adoptions/{number}/result", member, &show_result},
        {post,
         "/adoptions/{number}/result",
         member,
         &create_result,
         {.summary = "It is done; it stands in the story of the recommendation"}},
        {get, "/adoptions/{number}/return", member, &show_return},
        {post,
         "/adoptions/{number}/return",
         member,
         &create_return,
         {.summary = "Give it back: it is free again"}},
        {post,
         "/adoptions/{number}/continuation",
         member,
         &create_continuation,
         {.summary = "Say that it goes on"}},
        {post, "/adoptions/{number}/steps", member, &create_step, {.summary = "Add a step"}},
        {post,
         "/adoptions/{number}/steps/{step}/completion",
         member,
         &create_completion,
         {.summary = "Tick a step off"}},
        {post,
         "/adoptions/{number}/steps/{step}/removal",
         member,
         &create_removal,
         {.summary = "Take a step away"}},
    };
}

}  // namespace agora::adoptions
