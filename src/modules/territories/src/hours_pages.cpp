#include "hours_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "edit_office.hpp"
#include "agora/territories/hours_text.hpp"
#include "office_store.hpp"
#include "office_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::territories {
namespace {

using fields::FieldType;

constexpr std::array kWeekForm{
    fields::FormField{.name = "monday", .label = tr("Monday"), .maximum = 120},
    fields::FormField{.name = "tuesday", .label = tr("Tuesday"), .maximum = 120},
    fields::FormField{.name = "wednesday", .label = tr("Wednesday"), .maximum = 120},
    fields::FormField{.name = "thursday", .label = tr("Thursday"), .maximum = 120},
    fields::FormField{.name = "friday", .label = tr("Friday"), .maximum = 120},
    fields::FormField{.name = "saturday", .label = tr("Saturday"), .maximum = 120},
    fields::FormField{.name = "sunday", .label = tr("Sunday"), .maximum = 120},
};

constexpr std::array kDaysForm{
    fields::FormField{
        .name = "first", .type = FieldType::date, .label = tr("Day"), .required = true},
    fields::FormField{.name = "last",
                      .type = FieldType::date,
                      .label = tr("Up to and including"),
                      .hint = tr("Empty: only that day.")},
    fields::FormField{.name = "hours",
                      .label = tr("Hours on these days"),
                      .hint = tr("Empty: closed."),
                      .maximum = 120},
    fields::FormField{.name = "reason",
                      .label = tr("Reason"),
                      .hint = tr("Shown beside “closed”, such as Summer holiday."),
                      .maximum = 80},
};

struct TypedDays {
    std::optional<Date> first;
    std::optional<Date> last;
    std::string hours;
    std::string reason;
};
AGORA_FIELDS(TypedDays, first, last, hours, reason)

struct DayView {
    Date day;
    std::string hours;
    std::string reason;
    std::string remove_url;
};
AGORA_FIELDS(DayView, day, hours, reason, remove_url)

struct HoursPage {
    std::string name;
    std::string office_url;
    std::string week_action;
    std::string days_action;
    fields::FormView week;
    fields::FormView days;
    std::vector<DayView> special_days;
    Html form_keys;
};
AGORA_FIELDS(HoursPage, name, office_url, week_action, days_action, week, days, special_days,
             form_keys)

struct Edited {
    Office office;
    OpeningHours hours;
};

Result<Edited> edited_of(web::Call& call) {
    const auto id = call.id<OfficeId>("id");
    if (!id) return OfficeRefusal::office_not_found;
    return call.read([&](db::ReadTx& tx) -> Result<Edited> {
        const auto office = find_office(tx, *id);
        if (!office) return OfficeRefusal::office_not_found;
        if (!may_edit(call.actor, *office)) return OfficeRefusal::office_is_not_yours;
        return Edited{*office, hours_of(tx, *office, call.now)};
    });
}

fields::FormView week_form(const web::Call& call, const fields::FormState& state) {
    return fields::show_form(kWeekForm, state, call.services.translator, call.language, "week-");
}
fields::FormView days_form(const web::Call& call, const fields::FormState& state) {
    return fields::show_form(kDaysForm, state, call.services.translator, call.language, "days-");
}

fields::FormState present_week(const web::Call& call, const OpeningHours& hours) {
    fields::FormState state;
    for (std::size_t day = 0; day < kWeekForm.size(); ++day) {
        state.values.add(std::string{kWeekForm[day].name},
                         blocks_text(call.language, hours.week[day]));
    }
    return state;
}

HoursPage page_of(web::Call& call, const Edited& edited, const fields::FormState& week,
                  const fields::FormState& days) {
    const OfficeId id = edited.office.office_id;
    HoursPage model{.name = edited.office.name,
                    .office_url = call.link(office_path(id)),
                    .week_action = call.link(office_path(id, "/hours")),
                    .days_action = call.link(office_path(id, "/special-days")),
                    .week = week_form(call, week),
                    .days = days_form(call, days),
                    .special_days = {},
                    .form_keys = call.form_keys()};
    for (const SpecialDay& day : edited.hours.special_days) {
        model.special_days.push_back(
            {day.day, blocks_text(call.language, day.blocks), day.reason,
             call.link(office_path(id, "/special-days/" + to_string(day.day) + "/removal"))});
    }
    return model;
}

web::PageHead head_of(const web::Call& call, const Edited& edited) {
    return {.view = "territories/hours",
            .title = call.say(
                Message{tr("Opening hours of {office}"), {{"office", edited.office.name}}})};
}

}  // namespace

http::Response show_hours(web::Call& call) {
    const auto edited = edited_of(call);
    if (!edited) return web::refuse(call, edited.refusal());
    const auto model = page_of(call, *edited, present_week(call, edited->hours), {});
    return web::page(call, head_of(call, *edited), model);
}

http::Response save_hours(web::Call& call) {
    const auto edited = edited_of(call);
    if (!edited) return web::refuse(call, edited.refusal());
    fields::FormState state = fields::check_form(kWeekForm, call.sent);
    std::array<std::vector<Block>, 7> week;
    for (std::size_t day = 0; day < kWeekForm.size(); ++day) {
        const auto blocks = parse_blocks(state.values[kWeekForm[day].name], kWeekForm[day].name);
        if (blocks) {
            week[day] = *blocks;
        } else if (!state.refuses(kWeekForm[day].name)) {
            state.refusals.push_back(blocks.refusal());
        }
    }
    if (!state.ok()) {
        const auto model = page_of(call, *edited, state, {});
        return web::refuse_form(call, head_of(call, *edited), model, state.refusals);
    }
    const OfficeId id = edited->office.office_id;
    const auto done = call.write([&](db::WriteTx& tx) {
        return change_week(tx, {call.actor, call.origin()}, id, week);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, office_path(id), {.text = tr("The opening hours are kept.")});
}

http::Response create_special_days(web::Call& call) {
    const auto edited = edited_of(call);
    if (!edited) return web::refuse(call, edited.refusal());
    auto typed = web::read_form<TypedDays>(call, kDaysForm);
    const auto blocks = parse_blocks(typed.value.hours, "hours");
    if (!blocks && !typed.state.refuses("hours")) {
        typed.state.refusals.push_back(blocks.refusal());
    }
    const OfficeId id = edited->office.office_id;
    if (typed.ok()) {
        const Date first = *typed.value.first;
        const auto done = call.write([&](db::WriteTx& tx) {
            return set_special_days(tx, {call.actor, call.origin()}, id,
                                    {first, typed.value.last.value_or(first),
                                     std::string{trimmed(typed.value.reason)}, *blocks});
        });
        if (!done) typed.state.refusals.push_back(done.refusal());
    }
    if (!typed.ok()) {
        const auto model = page_of(call, *edited, present_week(call, edited->hours), typed.state);
        return web::refuse_form(call, head_of(call, *edited), model, typed.state.refusals);
    }
    return web::redirect(call, office_path(id, "/hours"), {.text = tr("The days are kept.")});
}

http::Response remove_special_day(web::Call& call) {
    const auto id = call.id<OfficeId>("id");
    const auto day = parse_date(call.path_value("day"));
    if (!id || !day) return web::refuse(call, OfficeRefusal::day_not_special);
    const auto done = call.write([&](db::WriteTx& tx) {
        return take_special_day(tx, {call.actor, call.origin()}, *id, *day);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, office_path(*id, "/hours"),
                         {.text = tr("That day is as usual again.")});
}

}  // namespace agora::territories
