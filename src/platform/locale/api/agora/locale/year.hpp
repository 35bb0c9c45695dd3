#pragma once

#include "agora/locale/formats.hpp"

namespace agora::locale {

/// Midnight of New Year's Day; the day before it is still last year's.
inline Instant start_of_year(int year, const TimeZone& zone = {}) {
    return instant_of({Date{year, 1, 1}}, zone);
}

}  // namespace agora::locale
