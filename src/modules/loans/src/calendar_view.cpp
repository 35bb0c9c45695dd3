#include "calendar_view.hpp"

#include "agora/locale/formats.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kMonths = 12;
constexpr std::size_t kShort = 2;  // the days of the week have no accents there

Date first_of(Date day) {
    return {day.year, day.month, 1};
}

Date month_after(Date first, int months) {
    const int count = first.year * kMonths + first.month - 1 + months;
    return {count / kMonths, count % kMonths + 1, 1};
}

Date month_asked(const web::Call& call, Date today) {
    const auto asked = parse_date(std::string{call.query("month")} + "-01");
    const Date now = first_of(today);
    if (!asked || *asked < now || *asked > month_after(now, kMonths)) return now;
    return *asked;
}

std::string text_of(Date month) {
    return to_string(month).substr(0, std::string_view{"2026-12"}.size());
}

Date monday_before(Date day) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    const std::int64_t number = to_days(day);
    return date_from_days(number - (number + kThursday) % kDaysOfWeek);
}

void mark(const web::Call& call, const std::vector<Busy>& busy, DayCell& cell) {
    for (const Busy& one : busy) {
        if (cell.date < one.first || cell.date > one.last) continue;
        cell.taken = true;
        cell.own = call.actor.is_member() && one.account == call.actor.account;
        cell.kept = !one.loan;
        return;
    }
}

}  // namespace

MonthView month_of(const web::Call& call, const Thing& thing, const std::vector<Busy>& busy,
                   bool may_reserve) {
    const Date today = day_of(call.now);
    const Date first = month_asked(call, today);
    const Date next = month_after(first, 1);
    const std::string url = call.link(path_of(thing.thing_id));
    MonthView view{.heading = locale::date(call.language, first, locale::DateStyle::month),
                   .all_free = true};
    for (int day = 1; day <= kDaysOfWeek; ++day) {
        std::string name = locale::weekday_name(call.language, day);
        view.weekdays.push_back({name, name.substr(0, kShort)});
    }
    for (Date day = monday_before(first); day < next;) {
        WeekRow& week = view.weeks.emplace_back();
        for (int count = 0; count < kDaysOfWeek; ++count, day = day + std::chrono::days{1}) {
            DayCell& cell = week.days.emplace_back();
            cell.date = day;
            if (day < first || day >= next) continue;
            cell.day = day.day;
            cell.today = day == today;
            cell.past = day < today;
            if (!cell.past) mark(call, busy, cell);
            view.all_free = view.all_free && !cell.taken;
            if (may_reserve && !cell.past && (!cell.taken || (cell.kept && cell.own))) {
                cell.url = url + "?month=" + text_of(first) + "&from=" + to_string(day) + "#borrow";
            }
        }
    }
    for (WeekRow& week : view.weeks) {
        for (DayCell& cell : week.days) cell.bare = view.all_free;
    }
    if (first > first_of(today)) view.previous = url + "?month=" + text_of(month_after(first, -1));
    if (first < month_after(first_of(today), kMonths)) {
        view.next = url + "?month=" + text_of(next);
    }
    return view;
}

}  // namespace agora::loans
