#pragma once

#include "agora/base/date.hpp"

#include <string_view>
#include <vector>

namespace agora::territories {

/// A day on which a whole country has its day off by law; the name is an English source text.
struct Holiday {
    Date day;
    std::string_view name;
};

/// The public holidays of a country ("be", "nl", "fr", "lu", "de", "at", "es", "it", "se") in a year,
/// in order. Holidays of single regions are not among them. Other countries have none here.
std::vector<Holiday> holidays_of(std::string_view country, int year);
/// The name of the holiday on this day; empty on other days.
std::string_view holiday_on(std::string_view country, Date day);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher), years 1583 to 9999.
Date easter_sunday(int year);

}  // namespace agora::territories
