#pragma once

#include "agora/web/call.hpp"
#include "availability.hpp"

#include <string>
#include <vector>

namespace agora::loans {

/// One day of the month, or of the weeks around it.
struct DayCell {
    Date date = {};
    std::int64_t day = 0;  ///< of the month; 0: it belongs to another month
    bool today = false;
    bool past = false;
    bool taken = false;
    bool own = false;      ///< taken by the reader
    bool kept = false;     ///< for who waited longest
    bool bare = false;     ///< of a month that is free: the number says enough
    std::string url = {};  ///< fills the first day in
};
AGORA_FIELDS(DayCell, date, day, today, past, taken, own, kept, bare, url)

struct WeekRow {
    std::vector<DayCell> days = {};
};
AGORA_FIELDS(WeekRow, days)

struct WeekdayHead {
    std::string name = {};
    std::string short_name = {};  ///< "Mo", for a month without words in it on a phone
};
AGORA_FIELDS(WeekdayHead, name, short_name)

struct MonthView {
    std::string heading = {};
    std::vector<WeekdayHead> weekdays = {};
    std::vector<WeekRow> weeks = {};
    bool all_free = false;
    std::string previous = {};
    std::string next = {};
};
AGORA_FIELDS(MonthView, heading, weekdays, weeks, all_free, previous, next)

/// The month of the address (?month=2026-12), else the present one; from now to a year ahead.
MonthView month_of(const web::Call& call, const Thing& thing, const std::vector<Busy>& busy,
                   bool may_reserve);

}  // namespace agora::loans
