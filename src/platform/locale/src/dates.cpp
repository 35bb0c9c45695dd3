#include "agora/locale/formats.hpp"

#include "icu.hpp"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
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

const char* skeleton(DateStyle style) {
    switch (style) {
        case DateStyle::brief:
            return "ddMMyyyy";
        case DateStyle::middle:
            return "dMMMy";
        case DateStyle::full:
            return "dMMMMy";
        case DateStyle::weekday:
            return "EEEEdMMMMy";
        case DateStyle::month:
            return "MMMMy";
    }
    return "dMMMMy";
}

/// By skeleton: the pattern that the language has for these parts.
icu::SimpleDateFormat& formatter(Language language, const char* skeleton) {
    thread_local std::map<std::string_view, PerLanguage<icu::SimpleDateFormat>> kept;
    return kept[skeleton].get(language, [skeleton](const icu::Locale& where) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::DateTimePatternGenerator> generator{
            icu::DateTimePatternGenerator::createInstance(where, status)};
        check(status, "date patterns");
        const icu::UnicodeString pattern =
            generator->getBestPattern(icu::UnicodeString::fromUTF8(skeleton), status);
        auto made = std::make_unique<icu::SimpleDateFormat>(pattern, where, status);
        check(status, "date format");
        return made;
    });
}

std::string formatted(Language language, const char* skeleton, Milliseconds at,
                      const icu::TimeZone& zone) {
    icu::SimpleDateFormat& format = formatter(language, skeleton);
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
        return formatted(language, skeleton(style), milliseconds(start_of(date)),
                         *icu::TimeZone::getGMT());
    });
}

std::string date_time(Language language, Instant at, const TimeZone& zone, DateStyle style) {
    static const std::map<DateStyle, std::string> kSkeletons = [] {
        std::map<DateStyle, std::string> all;
        for (const DateStyle each : {DateStyle::brief, DateStyle::middle, DateStyle::full,
                                     DateStyle::weekday, DateStyle::month}) {
            all[each] = std::string{skeleton(each)} + "Hmm";
        }
        return all;
    }();
    return formatted(language, kSkeletons.at(style).c_str(), milliseconds(at),
                     zone_named(zone.name));
}

std::string time_of_day(Language language, Instant at, const TimeZone& zone) {
    return formatted(language, "HHmm", milliseconds(at), zone_named(zone.name));
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
