#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "date_view.hpp"
#include "refusals.hpp"
#include "side.hpp"

namespace agora::calendars {
namespace {

constexpr std::size_t kMost = 200;
constexpr std::chrono::days kAhead{400};

struct MonthElsewhere {
    std::string heading;
    std::vector<events::OutsideDate> dates;
};
AGORA_FIELDS(MonthElsewhere, heading, dates)

struct ElsewherePage {
    web::Link group = {};  ///< of the address; without one: all
    std::string lang = {};
    std::vector<MonthElsewhere> months = {};
    std::string follow_url = {};  ///< for who may
};
AGORA_FIELDS(ElsewherePage, group, lang, months, follow_url)

void add_months(const web::Call& call, const std::vector<events::OutsideDate>& dates,
                ElsewherePage& model) {
    const Date today = web::today_of(call);
    for (const events::OutsideDate& date : dates) {
        // What began before stands under this month.
        const Date day = std::max(date.first_day, today);
        std::string heading = locale::date(call.language, day, locale::DateStyle::month);
        if (model.months.empty() || model.months.back().heading != heading) {
            model.months.push_back({std::move(heading), {}});
        }
        model.months.back().dates.push_back(date);
    }
}

/// Whose dates are asked for; nothing when there is no such group.
std::optional<Side> asked_side(const web::Call& call, db::ReadTx& tx, std::string_view slug) {
    if (slug.empty()) return side_of(call, tx, {});
    const auto circle = circles::find_circle_by_slug(tx, slug);
    return circle ? side_of(call, tx, circle->circle_id) : std::nullopt;
}

http::Response show_dates(web::Call& call) {
    ElsewherePage model;
    const std::string slug{call.query("group")};
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto side = asked_side(call, tx, slug);
        if (!side) return false;
        if (side->group) {
            model.group = {call.link(circles::path_of(side->group->circle)),
                           side->group->name.name};
            model.lang = side->group->name.language;
        }
        if (side->may_change && !side->has_ended()) model.follow_url = call.link(side->path());
        add_months(call, seen_dates(call, tx, {call.now, call.now + kAhead, slug, kMost}), model);
        return true;
    });
    if (!found) return web::refuse(call, CalendarsRefusal::group_not_found);
    return web::page(
        call,
        {.view = "calendars/list",
         .title = call.say(tr("Dates elsewhere")),
         .description = call.say(tr("What others plan, from calendars that groups follow."))},
        model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    using enum http::Method;
    return {{get,
             "/calendars",
             web::Access::visitor(),
             &show_dates,
             {.summary = "Dates from calendars elsewhere; ?group= of one group"}}};
}

}  // namespace agora::calendars
