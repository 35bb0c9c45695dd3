#pragma once

#include "agora/dates/poll.hpp"
#include "agora/locale/formats.hpp"

#include <string>

namespace agora::dates {

/// "Tuesday 1 December 2026, 18:00–20:00", by the clock of the question.
inline std::string when_of(const Poll& poll, const Slot& slot, Language language) {
    const locale::TimeZone zone{poll.time_zone};
    return locale::date(language, locale::local_date(slot.starts_at, zone),
                        locale::DateStyle::weekday) +
           ", " + locale::time_of_day(language, slot.starts_at, zone) + "–" +
           locale::time_of_day(language, slot.ends_at, zone);
}

}  // namespace agora::dates
