#include "poll_pages.hpp"

#include "agora/territories/time_zones.hpp"
#include "agora/web/answer.hpp"
#include "poll_view.hpp"
#include "polls.hpp"
#include "refusals.hpp"

#include <array>
#include <set>

namespace agora::dates {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kTimesPart = tr("Which times you propose");
constexpr std::array kSlotLabels{tr("Time 1"), tr("Time 2"), tr("Time 3"), tr("Time 4"),
                                 tr("Time 5"), tr("Time 6"), tr("Time 7"), tr("Time 8"),
                                 tr("Time 9"), tr("Time 10")};
constexpr std::array<std::string_view, kMostSlots> kSlotNames{
    "slot_1", "slot_2", "slot_3", "slot_4", "slot_5",
    "slot_6", "slot_7", "slot_8", "slot_9", "slot_10"};
constexpr std::size_t kNeeded = 2;
constexpr std::int64_t kShortest = 15;
constexpr std::int64_t kLongest = 1440;

constexpr FormField kCircle{.name = "circle",
                            .type = FieldType::select,
                            .label = tr("Which group you ask"),
                            .required = true};
constexpr FormField kTitle{.name = "title",
                           .label = tr("What it is about"),
                           .hint = tr("The title of the event, if you like."),
                           .required = true,
                           .minimum = 3,
                           .maximum = 120};
constexpr FormField kWords{.name = "words",
                           .type = FieldType::textarea,
                           .label = tr("What the group should know"),
                           .maximum = 1000,
                           .rows = 3};
constexpr FormField kZone{.name = "time_zone",
                          .type = FieldType::select,
                          .label = tr("By the clock of"),
                          .group = kTimesPart,
                          .required = true,
                          .options = territories::kTimeZones};
constexpr FormField kLength{.name = "minutes",
                            .type = FieldType::number,
                            .label = tr("How long it takes, in minutes"),
                            .group = kTimesPart,
                            .required = true,
                            .least = kShortest,
                            .most = kLongest};
constexpr FormField kLastDay{.name = "last_day",
                             .type = FieldType::date,
                             .label = tr("Last day for answers"),
                             .hint = tr("All times come after it."),
                             .group = kTimesPart,
                             .required = true};

fields::Form new_poll_form() {
    static const auto kForm = [] {
        std::vector<FormField> fields{kCircle, kTitle, kWords, kZone, kLength, kLastDay};
        for (std::size_t place = 0; place < kMostSlots; ++place) {
            fields.push_back({.name = kSlotNames[place],
                              .type = FieldType::datetime,
                              .label = kSlotLabels[place],
                              .group = kTimesPart,
                              .required = place < kNeeded});
        }
        return fields;
    }();
    return kForm;
}

struct Typed {
    std::optional<CircleId> circle;
    std::string title;
    std::string words;
    std::string time_zone = "Europe/Brussels";
    std::int64_t minutes = 120;
    std::optional<Date> last_day;
};
AGORA_FIELDS(Typed, circle, title, words, time_zone, minutes, last_day)

/// The times alone.
struct TypedSlots {
    std::optional<locale::LocalTime> slot_1;
    std::optional<locale::LocalTime> slot_2;
    std::optional<locale::LocalTime> slot_3;
    std::optional<locale::LocalTime> slot_4;
    std::optional<locale::LocalTime> slot_5;
    std::optional<locale::LocalTime> slot_6;
    std::optional<locale::LocalTime> slot_7;
    std::optional<locale::LocalTime> slot_8;
    std::optional<locale::LocalTime> slot_9;
    std::optional<locale::LocalTime> slot_10;
};
AGORA_FIELDS(TypedSlots, slot_1, slot_2, slot_3, slot_4, slot_5, slot_6, slot_7, slot_8, slot_9,
             slot_10)

struct NewPollPage {
    std::string action;
    std::optional<GroupView> group = {};  ///< of the address
    std::optional<FairnessView> fairness = {};
    bool has_groups = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPollPage, action, group, fairness, has_groups, form, form_keys)

/// The groups of the reader, and the page without its form.
struct Asked {
    fields::FormContext context;
    std::optional<CircleId> circle;
    NewPollPage page;
};

Asked asked_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Asked asked;
        std::vector<fields::Choice> choices;
        std::set<CircleId> own;
        for (const auto& membership : circles::memberships_of(tx, call.actor.account)) {
            own.insert(membership.circle_id);
        }
        for (const circles::CircleName& name : circles::circle_names(tx, call.language)) {
            if (!own.contains(name.circle_id) || name.state == circles::State::closed) continue;
            choices.push_back({to_string(name.circle_id),
                               name.name,
                               {},
                               name.language == code(call.language) ? "" : name.language});
            if (name.slug == call.query("group")) asked.circle = name.circle_id;
        }
        asked.page.has_groups = !choices.empty();
        asked.page.action = call.link("/dates");
        if (!asked.circle && choices.size() == 1) {
            asked.circle = parse_id<CircleId>(choices.front().value);
        }
        if (asked.circle) {
            const int year = today_of(call).year;
            asked.page.group = group_of(call, tx, *asked.circle);
            asked.page.fairness = view_of(call, fairness_of(tx, *asked.circle, year), year);
        }
        asked.context = {.choices = {{"circle", std::move(choices)}}};
        return asked;
    });
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "dates/new", .title = call.say(tr("Ask when people can come"))};
}

http::Response show_new(web::Call& call) {
    Asked asked = asked_of(call);
    constexpr std::chrono::days kUsual{7};
    Typed typed{.circle = asked.circle, .last_day = today_of(call) + kUsual};
    asked.page.form =
        web::show_form(call, new_poll_form(), fields::to_values(typed), std::move(asked.context));
    asked.page.form_keys = call.form_keys();
    return web::page(call, head_of(call), asked.page);
}

/// The times that were typed, with the place of each among the fields.
std::vector<std::pair<std::size_t, Instant>> starts_of(const TypedSlots& typed,
                                                       const std::string& zone) {
    std::vector<std::pair<std::size_t, Instant>> starts;
    std::size_t place = 0;
    fields::for_each(typed, [&](std::string_view, const std::optional<locale::LocalTime>& slot) {
        if (slot) starts.emplace_back(place, locale::instant_of(*slot, {zone}));
        ++place;
    });
    return starts;
}

/// A fault of a time, at the field in which it was typed.
Refusal at_its_field(const Refusal& refusal, PollRefusal which,
                     const std::vector<std::pair<std::size_t, Instant>>& starts) {
    for (std::size_t place = 0; place < starts.size(); ++place) {
        if (refusal.field() == kSlotNames[place]) {
            return Refusal{which, std::string{kSlotNames[starts[place].first]}};
        }
    }
    return refusal;
}

Refusal at_its_field(const Refusal& refusal,
                     const std::vector<std::pair<std::size_t, Instant>>& starts) {
    for (const PollRefusal which :
         {PollRefusal::slot_passed, PollRefusal::slot_too_far, PollRefusal::slot_twice}) {
        if (refusal.is(which)) return at_its_field(refusal, which, starts);
    }
    return refusal;
}

http::Response create_poll(web::Call& call) {
    Asked asked = asked_of(call);
    auto typed = web::read_form<Typed>(call, new_poll_form(), asked.context);
    const auto slots = web::read_form<TypedSlots>(call, new_poll_form(), asked.context).value;
    if (typed.ok()) {
        const auto starts = starts_of(slots, typed.value.time_zone);
        Asking wanted{.poll = {.circle_id = typed.value.circle.value_or(CircleId{}),
                               .language = std::string{code(call.language)},
                               .title = typed.value.title,
                               .words = typed.value.words,
                               .time_zone = typed.value.time_zone,
                               .last_day = typed.value.last_day.value_or(Date{})},
                      .length = std::chrono::minutes{typed.value.minutes}};
        for (const auto& [place, start] : starts) wanted.starts.push_back(start);
        const auto made = call.write([&](db::WriteTx& tx) {
            return ask({tx, call.services, call.origin()}, wanted);
        });
        if (made) {
            return web::redirect(
                call, path_of(made->poll_id),
                {.text = tr("Asked. The group sees it on its page and on Today.")});
        }
        typed.state.refusals.push_back(at_its_field(made.refusal(), starts));
    }
    asked.page.form = web::show_form(call, new_poll_form(), typed.state);
    asked.page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), asked.page, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> new_poll_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/dates/new",
         Access::member(),
         &show_new,
         {.summary = "Propose times to a group; ?group= names it"}},
        {post, "/dates", Access::member(), &create_poll, {.summary = "Ask a group when it can"}},
    };
}

}  // namespace agora::dates
