#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <cmath>
#include <map>
#include <tuple>

namespace agora::locale {
namespace {

using Milliseconds = double;

const icu::TimeZone& zone_named(const std::string& name) {
    thread_local std::map<std::string, std::unique_ptr<icu::TimeZone>> kept;
    auto& zone = kept[name];
    if (!zone) zone.reset(icu::TimeZone::createTimeZone(unicode(name)));
    return *zone;
}

/// Nearest below, so that moments before 1970 fall on the right day.
Milliseconds milliseconds(Instant at) {
    return std::floor(static_cast<double>(at.microseconds()) / 1000.0);
}

/// The same on every release of ICU, unlike the patterns of CLDR. French has an ordinal first day.
std::string pattern(Language language, DateStyle style, int day) {
    const std::string first = language == Language::fr && day == 1 ? "'1er'" : "d";
    switch (style) {
        case DateStyle::brief:
            return "dd/MM/y";
        case DateStyle::middle:
            return first + " MMM y";
        case DateStyle::full:
            return first + " MMMM y";
        case DateStyle::weekday:
            return "EEEE " + first + " MMMM y";
        case DateStyle::month:
            return "MMMM y";
    }
    return first + " MMMM y";
}

std::string_view before_time(Language language, DateStyle style) {
    if (style == DateStyle::brief || style == DateStyle::middle) return " ";
    switch (language) {
        case Language::nl:
            return " om ";
        case Language::fr:
            return " à ";
        case Language::en:
            return " at ";
    }
    return " ";
}

icu::SimpleDateFormat& formatter(Language language, const std::string& pattern) {
    thread_local std::map<std::string, PerLanguage<icu::SimpleDateFormat>> kept;
    return kept[pattern].get(language, [&pattern](const icu::Locale& where) {
        UErrorCode status = U_ZERO_ERROR;
        // Gregorian throughout, as Date is; ICU would change to the Julian calendar in 1582.
        auto calendar = std::make_unique<icu::GregorianCalendar>(where, status);
        check(status, "calendar");
        constexpr UDate kNever = -8.64e15;
        calendar->setGregorianChange(kNever, status);
        auto made = std::make_unique<icu::SimpleDateFormat>(unicode(pattern), where, status);
        check(status, "date format");
        made->adoptCalendar(calendar.release());
        return made;
    });
}

std::string formatted(Language language, const std::string& pattern, Milliseconds at,
                      const icu::TimeZone& zone) {
    icu::SimpleDateFormat& format = formatter(language, pattern);
    format.setTimeZone(zone);
    icu::UnicodeString text;
    format.format(at, text);
    return utf8(text);
}

/// What was written lately, per thread: dates of a list repeat, and ICU takes microseconds for one.
class Written {
 public:
    using Key = std::tuple<Language, int, std::int64_t>;

    template <typename Write>
    const std::string& get(const Key& key, Write&& write) {
        constexpr std::size_t kMost = 4096;
        if (texts_.size() > kMost) texts_.clear();
        const auto [at, is_new] = texts_.try_emplace(key);
        if (is_new) at->second = write();
        return at->second;
    }

 private:
    std::map<Key, std::string> texts_;
};

/// "09:30". Digits and colon are the same in all our languages: ICU would take a hundred times as long.
std::string clock_text(const LocalTime& time) {
    constexpr int kTen = 10;
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    return {digit(time.hour / kTen), digit(time.hour % kTen), ':', digit(time.minute / kTen),
            digit(time.minute % kTen)};
}

struct Step {
    double seconds;
    URelativeDateTimeUnit unit;
};

/// The largest unit of which at least one has passed.
Step step_for(double seconds) {
    constexpr double kDay = 86'400;
    for (const Step step :
         {Step{365.25 * kDay, UDAT_REL_UNIT_YEAR}, Step{30.44 * kDay, UDAT_REL_UNIT_MONTH},
          Step{7 * kDay, UDAT_REL_UNIT_WEEK}, Step{kDay, UDAT_REL_UNIT_DAY},
          Step{3600, UDAT_REL_UNIT_HOUR}, Step{60, UDAT_REL_UNIT_MINUTE}}) {
        if (seconds >= step.seconds) return step;
    }
    return {1, UDAT_REL_UNIT_SECOND};
}

}  // namespace

bool is_time_zone(std::string_view name) {
    const std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone(unicode(name))};
    return *zone != icu::TimeZone::getUnknown();
}

LocalTime local_time(Instant at, const TimeZone& zone) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    zone_named(zone.name).getOffset(milliseconds(at), false, raw, saving, status);
    check(status, "time zone");
    const Instant shifted = at + std::chrono::milliseconds{raw + saving};
    const Date day = utc_date(shifted);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(shifted - start_of(day)).count();
    return {day, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

Date local_date(Instant at, const TimeZone& zone) {
    return local_time(at, zone).date;
}

Instant instant_of(const LocalTime& time, const TimeZone& zone) {
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar{zone_named(zone.name), status};
    calendar.setGregorianChange(-8.64e15, status);
    calendar.setRepeatedWallTimeOption(UCAL_WALLTIME_FIRST);
    calendar.setSkippedWallTimeOption(UCAL_WALLTIME_LAST);
    calendar.clear();
    calendar.set(time.date.year, time.date.month - 1, time.date.day, time.hour, time.minute, 0);
    const Milliseconds at = calendar.getTime(status);
    check(status, "local time");
    return Instant::from_microseconds(static_cast<std::int64_t>(at) * 1000);
}

std::string date(Language language, Date date, DateStyle style) {
    thread_local Written written;
    return written.get({language, static_cast<int>(style), to_days(date)}, [&] {
        return formatted(language, pattern(language, style, date.day), milliseconds(start_of(date)),
                         *icu::TimeZone::getGMT());
    });
}

std::string date_time(Language language, Instant at, const TimeZone& zone, DateStyle style) {
    const LocalTime local = local_time(at, zone);
    std::string both = date(language, local.date, style);
    both += before_time(language, style);
    return both + clock_text(local);
}

std::string time_of_day(Language, Instant at, const TimeZone& zone) {
    return clock_text(local_time(at, zone));
}

namespace {

std::string relative(Language language, URelativeDateTimeUnit unit, double count) {
    thread_local PerLanguage<icu::RelativeDateTimeFormatter> kept;
    const auto& formatter = kept.get(language, [](const icu::Locale& where) {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<icu::RelativeDateTimeFormatter>(where, status);
        check(status, "relative time");
        return made;
    });
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    if (count == 0) {
        formatter.format(UDAT_DIRECTION_PLAIN, UDAT_ABSOLUTE_NOW, text, status);
    } else {
        formatter.formatNumeric(count, unit, text, status);
    }
    check(status, "relative time");
    return utf8(text);
}

}  // namespace

std::string ago(Language language, Instant then, Instant now) {
    const double seconds = static_cast<double>((then - now).count()) / 1e6;
    const Step step = step_for(std::abs(seconds));
    double count = std::trunc(seconds / step.seconds);
    if (step.unit == UDAT_REL_UNIT_SECOND) count = 0;
    thread_local Written written;
    return written.get({language, static_cast<int>(step.unit), static_cast<std::int64_t>(count)},
                       [&] { return relative(language, step.unit, count); });
}

}  // namespace agora::locale
