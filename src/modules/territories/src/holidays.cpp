#include "agora/territories/holidays.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace agora::territories {
namespace {

/// A day of the year, or a number of days after Easter Sunday (month 0).
struct Rule {
    std::string_view countries;
    int month;
    int day;
    std::string_view name;
    int since = 0;
};

constexpr std::string_view kAll = "be nl fr lu de at es it se";

// Sources: the labour and holiday acts of the nine countries, as in force on 1 January 2026.
constexpr std::array kRules{
    Rule{kAll, 1, 1, tr("New Year's Day")},
    Rule{"at es it se", 1, 6, tr("Epiphany")},
    Rule{"de es se", 0, -2, tr("Good Friday")},
    Rule{"be nl fr lu de at it se", 0, 1, tr("Easter Monday")},
    Rule{"it", 4, 25, tr("Liberation Day")},
    Rule{"be fr lu de at es it se", 5, 1, tr("Labour Day")},
    Rule{"fr", 5, 8, tr("Victory Day")},
    Rule{"lu", 5, 9, tr("Europe Day"), 2019},
    Rule{"be nl fr lu de at se", 0, 39, tr("Ascension Day")},
    Rule{"be nl fr lu de at", 0, 50, tr("Whit Monday")},
    Rule{"at", 0, 60, tr("Corpus Christi")},
    Rule{"it", 6, 2, tr("National Day")},
    Rule{"se", 6, 6, tr("National Day")},
    Rule{"lu", 6, 23, tr("National Day")},
    Rule{"fr", 7, 14, tr("National Day")},
    Rule{"be", 7, 21, tr("National Day")},
    Rule{"be fr lu at es it", 8, 15, tr("Assumption of Mary")},
    Rule{"de", 10, 3, tr("Day of German Unity")},
    Rule{"it", 10, 4, tr("Saint Francis' Day"), 2026},
    Rule{"es", 10, 12, tr("National Day")},
    Rule{"at", 10, 26, tr("National Day")},
    Rule{"be fr lu at es it", 11, 1, tr("All Saints' Day")},
    Rule{"be fr", 11, 11, tr("Armistice Day")},
    Rule{"es", 12, 6, tr("Constitution Day")},
    Rule{"at es it", 12, 8, tr("Immaculate Conception")},
    Rule{kAll, 12, 25, tr("Christmas Day")},
    Rule{"nl lu de at it se", 12, 26, tr("Second Day of Christmas")},
};

constexpr int kSaturday = 5;
constexpr int kSunday = 6;

int weekday(Date date) {
    return static_cast<int>((to_days(date) + 3) % 7);
}

/// King's Day is on 27 April, on the 26th when that is a Sunday.
Date kings_day(int year) {
    const Date day{year, 4, 27};
    return weekday(day) == kSunday ? Date{year, 4, 26} : day;
}

Date saturday_from(Date day) {
    while (weekday(day) != kSaturday) day = day + std::chrono::days{1};
    return day;
}

}  // namespace

Date easter_sunday(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int days = epact + to_sunday - 7 * correction + 114;
    return {year, days / 31, days % 31 + 1};
}

std::vector<Holiday> holidays_of(std::string_view country, int year) {
    std::vector<Holiday> holidays;
    if (country.size() != 2) return holidays;
    const Date easter = easter_sunday(year);
    for (const Rule& rule : kRules) {
        if (rule.countries.find(country) == std::string_view::npos || year < rule.since) continue;
        const Date day = rule.month == 0 ? easter + std::chrono::days{rule.day}
                                         : Date{year, rule.month, rule.day};
        holidays.push_back({day, rule.name});
    }
    if (country == "nl") holidays.push_back({kings_day(year), tr("King's Day")});
    if (country == "se") {
        holidays.push_back({saturday_from({year, 6, 20}), tr("Midsummer Day")});
        holidays.push_back({saturday_from({year, 10, 31}), tr("All Saints' Day")});
    }
    std::ranges::stable_sort(holidays, {}, &Holiday::day);
    return holidays;
}

std::string_view holiday_on(std::string_view country, Date day) {
    for (const Holiday& holiday : holidays_of(country, day.year)) {
        if (holiday.day == day) return holiday.name;
    }
    return {};
}

}  // namespace agora::territories
