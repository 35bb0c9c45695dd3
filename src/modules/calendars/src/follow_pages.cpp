#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/territories/time_zones.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/page_cache.hpp"
#include "follow.hpp"
#include "reading.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::calendars {
namespace {

using fields::FieldType;

constexpr std::array kForm{
    fields::FormField{
        .name = "address",
        .label = tr("Address of the calendar"),
        .hint = tr("It begins with https:// or webcal:// and often ends in .ics. Take "
                   "one that is meant for everybody: its dates are shown here."),
        .required = true,
        .maximum = 2000},
    fields::FormField{.name = "name",
                      .label = tr("What it is called here"),
                      .hint = tr("Of whom it is: “Library of Ghent”."),
                      .required = true,
                      .minimum = 2,
                      .maximum = 80},
    fields::FormField{.name = "time_zone",
                      .type = FieldType::select,
                      .label = tr("By the clock of"),
                      .hint = tr("For times in it that don't name a clock."),
                      .required = true,
                      .options = territories::kTimeZones},
};

struct Typed {
    std::string address;
    std::string name;
    std::string time_zone = "Europe/Brussels";
};
AGORA_FIELDS(Typed, address, name, time_zone)

struct CalendarView {
    std::string name;
    std::string address;
    std::string read_at = {};  ///< "2 hours ago"; empty: never
    std::string fault = {};    ///< a sentence; empty: read well
    bool given_up = false;
    std::string end_action = {};
    std::string again_action = {};
};
AGORA_FIELDS(CalendarView, name, address, read_at, fault, given_up, end_action, again_action)

struct FollowPage {
    web::Link group = {};  ///< without one: the cooperative
    std::string lang = {};
    std::string action = {};
    bool closed = false;  ///< an animator's group takes in people on request only
    bool full = false;
    std::vector<CalendarView> calendars = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FollowPage, group, lang, action, closed, full, calendars, form, form_keys)

CalendarView view_of(const web::Call& call, const Calendar& calendar) {
    CalendarView view{.name = calendar.name, .address = calendar.address};
    if (calendar.read_at) view.read_at = locale::ago(call.language, *calendar.read_at, call.now);
    if (calendar.fault != Fault::none) {
        view.fault =
            call.say({label_of(calendar.fault), {{"status", std::to_string(calendar.answered)}}});
    }
    view.given_up = calendar.failures >= kGiveUpAfter;
    const std::string path = call.link("/calendars/" + to_string(calendar.calendar_id));
    view.end_action = path + "/end";
    view.again_action = path + "/reading";
    return view;
}

/// The page without its form; refused for who may not change it.
Result<FollowPage> read_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<FollowPage> {
        const auto side = side_at(call, tx);
        if (!side) return CalendarsRefusal::group_not_found;
        if (!side->may_change) return CalendarsRefusal::not_yours_to_change;
        FollowPage model{.action = call.link(side->path())};
        if (side->group) {
            const auto& group = *side->group;
            model.group = {call.link(circles::path_of(group.circle)), group.name.name};
            model.lang = group.name.language;
            model.closed = group.circle.openness == circles::Openness::on_request;
        }
        for (const Calendar& calendar : list_calendars_of(tx, side->circle_id())) {
            model.calendars.push_back(view_of(call, calendar));
        }
        model.full = model.calendars.size() >= kMostOfOne || side->has_ended();
        return model;
    });
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "calendars/follow", .title = call.say(tr("Follow a calendar elsewhere"))};
}

http::Response show_following(web::Call& call) {
    auto model = read_page(call);
    if (!model) return web::refuse(call, model.refusal());
    model->form = web::show_form(call, kForm, fields::to_values(Typed{}));
    model->form_keys = call.form_keys();
    return web::page(call, head_of(call), *model);
}

http::Response create_following(web::Call& call) {
    auto model = read_page(call);
    if (!model) return web::refuse(call, model.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        std::string path;
        const auto made = call.write([&](db::WriteTx& tx) -> Result<CalendarId> {
            const auto side = side_at(call, tx);
            if (!side) return CalendarsRefusal::group_not_found;
            path = side->path();
            return follow(tx, *side, call.origin(),
                          {typed.value.address, typed.value.name, typed.value.time_zone});
        });
        if (made) {
            return web::redirect(call, path,
                                 {.text = tr("Noted. It is read now; look again in a minute.")});
        }
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
        model->full = false;
    }
    model->form = web::show_form(call, kForm, typed.state);
    model->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), *model, typed.state.refusals);
}

/// A short act on the calendar of the address, then back.
template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto id = call.id<CalendarId>("calendar");
        const auto calendar = id ? find_calendar(tx, *id) : std::nullopt;
        const auto side = calendar ? side_of(call, tx, calendar->circle_id) : std::nullopt;
        // Numbers tell a stranger nothing.
        if (!side || !side->may_change) return CalendarsRefusal::calendar_not_found;
        path = side->path();
        return work(tx, *side, *calendar);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_end(web::Call& call) {
    auto answer = act(call, tr("Ended. Its dates are gone."),
                      [&](db::WriteTx& tx, const Side& side, const Calendar& calendar) {
                          return end(tx, side, calendar, call.origin());
                      });
    call.services.cache.start_new_epoch();
    return answer;
}

http::Response create_reading(web::Call& call) {
    return act(call, tr("It is read now; look again in a minute."),
               [&](db::WriteTx& tx, const Side& side, const Calendar& calendar) {
                   return try_again(tx, side, calendar, call.now);
               });
}

}  // namespace

std::vector<web::Route> follow_routes() {
    using enum http::Method;
    using web::Access;
    const auto team = Access::needing(kFollowForCooperative);
    return {
        {get,
         "/groups/{slug}/calendars",
         Access::member(),
         &show_following,
         {.summary = "Calendars elsewhere that a group follows, for its animators"}},
        {post,
         "/groups/{slug}/calendars",
         Access::member(),
         &create_following,
         {.summary = "Follow a calendar elsewhere: the group's animators"}},
        {get,
         "/calendars/cooperative",
         team,
         &show_following,
         {.summary = "Calendars elsewhere that the cooperative follows"}},
        {post,
         "/calendars/cooperative",
         team,
         &create_following,
         {.summary = "Follow a calendar elsewhere for the cooperative"}},
        {post,
         "/calendars/{calendar}/end",
         Access::member(),
         &create_end,
         {.summary = "End following a calendar; its dates go"}},
        {post,
         "/calendars/{calendar}/reading",
         Access::member(),
         &create_reading,
         {.summary = "Read a calendar again that failed"}},
    };
}

}  // namespace agora::calendars
