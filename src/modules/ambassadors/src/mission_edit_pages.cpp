#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "mission_pages.hpp"
#include "missions.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"
#include "sight.hpp"
#include "terms_store.hpp"
#include "view.hpp"
#include "words.hpp"

#include <array>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

constexpr std::string_view kWhatPart = tr("What and where");
constexpr std::string_view kMorePart = tr("What helps to find who goes");
constexpr std::string_view kKnowPart = tr("What whoever goes should know");
constexpr std::string_view kHowPart = tr("How one goes, and what is paid");

constexpr std::array kAxes{
    Option{"promote", tr("Promote working in a cooperative")},
    Option{"inform", tr("Inform about services and aims")},
    Option{"defend", tr("Defend our projects with partners and authorities")},
};
constexpr std::array kInterventions{
    Option{"informal", tr("Informal presence")},
    Option{"talk", tr("Talk in public")},
    Option{"debate", tr("Debate")},
    Option{"stand", tr("Stand at a fair")},
    Option{"media", tr("Interview")},
    Option{"meeting", tr("Meeting with a few people")},
};
constexpr std::array kLevels{
    Option{"local", tr("local")},
    Option{"sector", tr("in a sector")},
    Option{"national", tr("national")},
    Option{"european", tr("European")},
};
constexpr std::array kRegimes{
    Option{"expenses", tr("Expenses are paid back")},
    Option{"paid", tr("Paid by the tariff grid")},
    Option{"lump_sum", tr("A lump sum for volunteers")},
};
constexpr std::array kExpertises{
    Option{"basic", tr("To tell of one's own practice")},
    Option{"skilled", tr("To know the subject well")},
    Option{"expert", tr("To be an expert in the subject")},
};
constexpr std::array kReportings{
    Option{"brief", tr("A short report")},
    Option{"full", tr("A full report")},
};
constexpr std::array kAddeds{
    Option{"ordinary", tr("Ordinary added value")},
    Option{"notable", tr("Notable added value")},
    Option{"great", tr("Great added value")},
};

constexpr FormField choice(std::string_view name, std::string_view label,
                           std::span<const Option> options, std::string_view group) {
    return {.name = name,
            .type = FieldType::select,
            .label = label,
            .group = group,
            .options = options};
}
constexpr FormField prose(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = label,
            .group = kKnowPart,
            .maximum = 5000,
            .rows = 3,
            .markdown = true};
}

constexpr std::array kMissionForm{
    FormField{.name = "title",
              .label = tr("What is it?"),
              .hint = tr("The event, the debate, the appointment."),
              .group = kWhatPart,
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "place",
              .label = tr("Where"),
              .group = kWhatPart,
              .required = true,
              .maximum = 200},
    FormField{.name = "starts_at",
              .type = FieldType::datetime,
              .label = tr("Begins"),
              .group = kWhatPart,
              .required = true},
    FormField{.name = "ends_at",
              .type = FieldType::datetime,
              .label = tr("Ends"),
              .hint = tr("Who goes is our ambassador from the beginning to the end."),
              .group = kWhatPart,
              .required = true},
    FormField{.name = "audience",
              .label = tr("Before whom"),
              .group = kWhatPart,
              .required = true,
              .maximum = 200},
    FormField{.name = "own_premises",
              .type = FieldType::checkbox,
              .label = tr("In premises of the cooperative"),
              .group = kWhatPart},
    choice("axis", tr("Aim"), kAxes, kMorePart),
    choice("intervention", tr("Kind"), kInterventions, kMorePart),
    choice("level", tr("Level"), kLevels, kMorePart),
    FormField{
        .name = "sector", .type = FieldType::select, .label = tr("Sector"), .group = kMorePart},
    FormField{
        .name = "region", .type = FieldType::select, .label = tr("Region"), .group = kMorePart},
    FormField{.name = "languages",
              .type = FieldType::checkboxes,
              .label = tr("Languages in which one speaks"),
              .group = kMorePart},
    prose("objectives", tr("What we want to reach")),
    prose("expectations", tr("What we hope that is said")),
    prose("material", tr("What one takes along")),
    FormField{.name = "hours",
              .type = FieldType::number,
              .label = tr("Hours for one person, with preparation"),
              .group = kHowPart,
              .least = 1,
              .most = 80},
    FormField{.name = "places",
              .type = FieldType::number,
              .label = tr("How many ambassadors"),
              .group = kHowPart,
              .least = 1,
              .most = 20},
    FormField{.name = "with_staff",
              .type = FieldType::checkbox,
              .label = tr("As a pair, with somebody of the team"),
              .group = kHowPart},
    FormField{.name = "with_experienced",
              .type = FieldType::checkbox,
              .label = tr("Who is new comes along with somebody who has done it before"),
              .group = kHowPart},
    choice("regime", tr("What is paid"), kRegimes, kHowPart),
    choice("expertise", tr("What it asks"), kExpertises, kHowPart),
    choice("reporting", tr("Reporting"), kReportings, kHowPart),
    choice("added", tr("Added value"), kAddeds, kHowPart),
    FormField{.name = "entity",
              .type = FieldType::select,
              .label = tr("Body that pays a lump sum"),
              .hint = tr("Only for a lump sum, and only bodies without profit motive."),
              .group = kHowPart},
    FormField{.name = "per_day",
              .type = FieldType::money,
              .label = tr("Lump sum for a day"),
              .group = kHowPart},
};

struct TypedMission {
    std::string title = {};
    std::string place = {};
    std::optional<locale::LocalTime> starts_at = {};
    std::optional<locale::LocalTime> ends_at = {};
    std::string audience = {};
    bool own_premises = false;
    Axis axis = Axis::promote;
    Intervention intervention = Intervention::talk;
    Level level = Level::local;
    std::string sector = {};
    std::string region = {};
    std::vector<std::string> languages = {};
    std::string objectives = {};
    std::string expectations = {};
    std::string material = {};
    std::int64_t hours = 4;
    std::int64_t places = 1;
    bool with_staff = false;
    bool with_experienced = false;
    Regime regime = Regime::expenses;
    Expertise expertise = Expertise::basic;
    Reporting reporting = Reporting::brief;
    Added added = Added::ordinary;
    std::optional<EntityId> entity = {};
    std::optional<Money> per_day = {};
};
AGORA_FIELDS(TypedMission, title, place, starts_at, ends_at, audience, own_premises, axis,
             intervention, level, sector, region, languages, objectives, expectations, material,
             hours, places, with_staff, with_experienced, regime, expertise, reporting, added,
             entity, per_day)

struct EditPage {
    bool proposes = false;  ///< an ambassador, to the support group
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, proposes, action, back, form, form_keys)

std::vector<fields::Choice> entity_choices(web::Call& call) {
    std::vector<fields::Choice> choices;
    for (const Entity& one : call.read([](db::ReadTx& tx) { return list_entities(tx); })) {
        choices.push_back({to_string(one.entity_id), one.name, {}, {}});
    }
    return choices;
}

fields::FormContext context_of(web::Call& call) {
    const auto with_none = [&](std::vector<fields::Choice> choices) {
        choices.insert(choices.begin(), {"", call.say(tr("No one in particular")), {}, {}});
        return choices;
    };
    return {.choices = {{"sector", with_none(sector_choices(call))},
                        {"region", with_none(region_choices(call))},
                        {"languages", language_choices(call)},
                        {"entity", with_none(entity_choices(call))}}};
}

/// The support group makes missions, ambassadors propose them; nobody else.
std::optional<MissionState> state_for(web::Call& call) {
    if (is_support(call.actor)) return MissionState::open;
    const auto sheet =
        call.read([&](db::ReadTx& tx) { return find_sheet(tx, call.actor.account); });
    if (sheet && sheet->standing == Standing::accepted) return MissionState::proposed;
    return std::nullopt;
}

http::Response edit_page(web::Call& call, MissionState state, fields::FormView form,
                         const std::vector<Refusal>* wrong) {
    const bool proposes = state == MissionState::proposed;
    const EditPage model{.proposes = proposes,
                         .action = call.link("/missions"),
                         .back = call.link("/missions"),
                         .form = std::move(form),
                         .form_keys = call.form_keys()};
    const web::PageHead head{
        .view = "ambassadors/new_mission",
        .title = call.say(proposes ? tr("Propose a mission") : tr("A new mission"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, *wrong);
}

http::Response show_new(web::Call& call) {
    const auto state = state_for(call);
    if (!state) return web::refuse(call, AmbassadorRefusal::not_an_ambassador);
    const TypedMission usual{.with_staff = true};
    return edit_page(call, *state,
                     web::show_form(call, kMissionForm, fields::to_values(usual), context_of(call)),
                     nullptr);
}

Mission mission_of(const web::Call& call, const TypedMission& typed, MissionState state) {
    return {.language = std::string{code(call.language)},
            .title = typed.title,
            .axis = typed.axis,
            .intervention = typed.intervention,
            .level = typed.level,
            .audience = typed.audience,
            .place = typed.place,
            .own_premises = typed.own_premises,
            .region = typed.region,
            .sector = typed.sector,
            .languages = list_of(typed.languages),
            .starts_at = locale::instant_of(*typed.starts_at, {}),
            .ends_at = locale::instant_of(*typed.ends_at, {}),
            .objectives = typed.objectives,
            .expectations = typed.expectations,
            .material = typed.material,
            .hours = typed.hours,
            .regime = typed.regime,
            .expertise = typed.expertise,
            .reporting = typed.reporting,
            .added = typed.added,
            .with_staff = typed.with_staff,
            .with_experienced = typed.with_experienced,
            .places = typed.places,
            .state = state};
}

http::Response create_mission(web::Call& call) {
    const auto state = state_for(call);
    if (!state) return web::refuse(call, AmbassadorRefusal::not_an_ambassador);
    auto typed = web::read_form<TypedMission>(call, kMissionForm, context_of(call));
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return make_mission(acting(tx, call), mission_of(call, typed.value, *state),
                                {.entity_id = typed.value.entity.value_or(EntityId{}),
                                 .per_day = typed.value.per_day.value_or(Money{}).minor_units});
        });
        if (made) {
            return web::redirect(
                call, "/missions/" + std::to_string(*made),
                {.text = *state == MissionState::open ? tr("It stands in the agenda.")
                                                      : tr("Proposed to the support group.")});
        }
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return edit_page(call, *state, web::show_form(call, kMissionForm, typed.state),
                     &typed.state.refusals);
}

struct TypedDecision {
    std::string verdict = {};
    std::string reason = {};
};
AGORA_FIELDS(TypedDecision, verdict, reason)

struct TypedReason {
    std::string reason = {};
};
AGORA_FIELDS(TypedReason, reason)

template <typename Work>
http::Response act(web::Call& call, std::string_view text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto seen = seen_at(call, tx);
        if (!seen) return AmbassadorRefusal::mission_not_found;
        path = path_of(seen->mission);
        return work(acting(tx, call), std::move(seen->mission));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = text});
}

http::Response create_decision(web::Call& call) {
    const auto typed = web::read_form<TypedDecision>(call, decide_form());
    if (!typed.ok()) return mission_page(call, Sent::decide, typed.state);
    const Verdict verdict = typed.value.verdict == "yes" ? Verdict::yes : Verdict::no;
    return act(call, tr("Decided. Who proposed it is told."),
               [&](const Acting& acting, Mission mission) {
                   return decide_mission(acting, std::move(mission), verdict, typed.value.reason);
               });
}

http::Response create_cancellation(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, cancel_form());
    if (!typed.ok()) return mission_page(call, Sent::cancel, typed.state);
    return act(call, tr("Cancelled. Who would go is told."),
               [&](const Acting& acting, Mission mission) {
                   return cancel_mission(acting, std::move(mission), typed.value.reason);
               });
}

}  // namespace

std::vector<web::Route> mission_edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/missions/new", Access::member(), &show_new, {.summary = "Make or propose one"}},
        {post,
         "/missions",
         Access::member(),
         &create_mission,
         {.summary = "Make a mission (support group) or propose one (ambassadors)"}},
        {post,
         "/missions/{number}/decision",
         Access::needing(kSupport),
         &create_decision,
         {.summary = "Say yes or no to a proposed mission"}},
        {post,
         "/missions/{number}/cancellation",
         Access::needing(kSupport),
         &create_cancellation,
         {.summary = "Cancel a mission, with the reason"}},
    };
}

}  // namespace agora::ambassadors
