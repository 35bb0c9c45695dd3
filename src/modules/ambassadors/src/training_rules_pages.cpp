#include "pages.hpp"

#include "form_page.hpp"
#include "permissions.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kMonthsPart = tr("For how many months a step holds");
constexpr std::string_view kNeedsPart = tr("What each kind of mission needs");
constexpr std::string_view kCertificatePart = tr("What the certificate asks");

constexpr FormField months(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::number,
            .label = label,
            .group = kMonthsPart,
            .required = true,
            .least = 1,
            .most = 120};
}
constexpr FormField needs(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::checkboxes,
            .label = label,
            .group = kNeedsPart,
            .options = kStepOptions};
}
constexpr std::array kRulesForm{
    months("initial", tr("How the cooperative works")),
    months("speaking", tr("Speaking in public")),
    months("media", tr("Before a microphone or a camera")),
    months("remote", tr("In a video call")),
    needs("for_informal", tr("Informal presence")),
    needs("for_talk", tr("Talk in public")),
    needs("for_debate", tr("Debate")),
    needs("for_stand", tr("Stand at a fair")),
    needs("for_media", tr("Interview")),
    needs("for_meeting", tr("Meeting with a few people")),
    FormField{.name = "steps",
              .type = FieldType::checkboxes,
              .label = tr("Steps that hold"),
              .group = kCertificatePart,
              .options = kStepOptions},
    FormField{.name = "missions",
              .type = FieldType::number,
              .label = tr("Missions of which you told how they went"),
              .group = kCertificatePart,
              .required = true,
              .least = 0,
              .most = 20},
    FormField{.name = "charter",
              .type = FieldType::checkbox,
              .label = tr("The present version of the charter is signed"),
              .group = kCertificatePart},
};
struct TypedRules {
    std::int64_t initial = 0;
    std::int64_t speaking = 0;
    std::int64_t media = 0;
    std::int64_t remote = 0;
    std::vector<std::string> for_informal = {};
    std::vector<std::string> for_talk = {};
    std::vector<std::string> for_debate = {};
    std::vector<std::string> for_stand = {};
    std::vector<std::string> for_media = {};
    std::vector<std::string> for_meeting = {};
    std::vector<std::string> steps = {};
    std::int64_t missions = 0;
    bool charter = false;
};
AGORA_FIELDS(TypedRules, initial, speaking, media, remote, for_informal, for_talk, for_debate,
             for_stand, for_media, for_meeting, steps, missions, charter)

/// The list of a kind of mission, and the months of a step.
std::vector<std::string>& list_for(TypedRules& typed, Intervention kind) {
    switch (kind) {
        case Intervention::informal:
            return typed.for_informal;
        case Intervention::talk:
            return typed.for_talk;
        case Intervention::debate:
            return typed.for_debate;
        case Intervention::stand:
            return typed.for_stand;
        case Intervention::media:
            return typed.for_media;
        case Intervention::meeting:
            break;
    }
    return typed.for_meeting;
}
std::int64_t& months_of(TypedRules& typed, Step step) {
    switch (step) {
        case Step::initial:
            return typed.initial;
        case Step::speaking:
            return typed.speaking;
        case Step::media:
            return typed.media;
        case Step::remote:
            break;
    }
    return typed.remote;
}

TypedRules typed_of(db::ReadTx& tx) {
    TypedRules typed;
    for (const StepRule& rule : list_step_rules(tx)) {
        months_of(typed, rule.step) = rule.valid_months;
    }
    for (const StepNeed& need : list_step_needs(tx)) {
        list_for(typed, need.intervention).emplace_back(fields::enum_name(need.step));
    }
    for (const Condition& condition : list_conditions(tx)) {
        if (condition.what == ConditionKind::missions) {
            typed.missions = condition.least;
        } else if (condition.what == ConditionKind::charter) {
            typed.charter = true;
        } else {
            typed.steps.emplace_back(fields::enum_name(condition.what));
        }
    }
    return typed;
}

TrainingRules rules_of(TypedRules typed) {
    TrainingRules rules;
    fields::for_each_enumerator<Step>([&](std::string_view, Step step) {
        rules.steps.push_back({step, months_of(typed, step)});
    });
    fields::for_each_enumerator<Intervention>([&](std::string_view, Intervention kind) {
        for (const std::string& name : list_for(typed, kind)) {
            if (const auto step = fields::enum_value<Step>(name))
                rules.needs.push_back({kind, *step});
        }
    });
    for (const std::string& name : typed.steps) {
        if (const auto what = fields::enum_value<ConditionKind>(name)) {
            rules.conditions.push_back({*what, 1});
        }
    }
    if (typed.missions > 0) rules.conditions.push_back({ConditionKind::missions, typed.missions});
    if (typed.charter) rules.conditions.push_back({ConditionKind::charter, 1});
    return rules;
}

http::Response rules_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    const auto present = call.read([](db::ReadTx& tx) { return typed_of(tx); });
    return form_page(
        call,
        {.heading = call.say(tr("Rules of the training")),
         .lead = call.say(tr("Everybody reads them. A certificate that was given "
                             "stays as it was.")),
         .button = call.say(tr("Publish")),
         .action = call.link("/ambassadors/training/rules"),
         .back = call.link("/ambassadors/training"),
         .form = wrong == nullptr ? web::show_form(call, kRulesForm, fields::to_values(present))
                                  : web::show_form(call, kRulesForm, *wrong),
         .crumbs = {{call.link("/ambassadors/training"), call.say(tr("Training of ambassadors"))}}},
        wrong);
}

http::Response show_rules(web::Call& call) {
    return rules_page(call);
}

http::Response create_rules(web::Call& call) {
    const auto typed = web::read_form<TypedRules>(call, kRulesForm);
    if (!typed.ok()) return rules_page(call, &typed.state);
    call.write([&](db::WriteTx& tx) { set_rules(acting(tx, call), rules_of(typed.value)); });
    return web::redirect(call, "/ambassadors/training", {.text = tr("Published.")});
}

}  // namespace

std::vector<web::Route> training_rules_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/ambassadors/training/rules", Access::needing(kSupport), &show_rules},
        {post,
         "/ambassadors/training/rules",
         Access::needing(kSupport),
         &create_rules,
         {.summary =
              "Publish for how long steps hold, what needs them, what the certificate asks"}},
    };
}

}  // namespace agora::ambassadors
