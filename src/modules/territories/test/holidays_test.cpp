#include "agora/territories/holidays.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::territories {
namespace {

TEST(Holidays, EasterFallsOnTheDaysOfTheAlmanac) {
    EXPECT_EQ(easter_sunday(2000), (Date{2000, 4, 23}));
    EXPECT_EQ(easter_sunday(2008), (Date{2008, 3, 23}));
    EXPECT_EQ(easter_sunday(2011), (Date{2011, 4, 24}));
    EXPECT_EQ(easter_sunday(2026), (Date{2026, 4, 5}));
    EXPECT_EQ(easter_sunday(2027), (Date{2027, 3, 28}));
    EXPECT_EQ(easter_sunday(2038), (Date{2038, 4, 25}));
    EXPECT_EQ(easter_sunday(2049), (Date{2049, 4, 18}));
}

TEST(Holidays, BelgiumHasTenPublicHolidays) {
    std::vector<std::string> days;
    for (const Holiday& holiday : holidays_of("be", 2026)) days.push_back(to_string(holiday.day));
    EXPECT_THAT(days, testing::ElementsAre("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14",
                                           "2026-05-25", "2026-07-21", "2026-08-15", "2026-11-01",
                                           "2026-11-11", "2026-12-25"));
}

TEST(Holidays, MoveWithTheirRules) {
    EXPECT_EQ(holiday_on("nl", {2025, 4, 26}), "King's Day");
    EXPECT_EQ(holiday_on("nl", {2025, 4, 27}), "");
    EXPECT_EQ(holiday_on("nl", {2026, 4, 27}), "King's Day");
    EXPECT_EQ(holiday_on("se", {2026, 6, 20}), "Midsummer Day");
    EXPECT_EQ(holiday_on("se", {2026, 10, 31}), "All Saints' Day");
    EXPECT_EQ(holiday_on("it", {2025, 10, 4}), "");
    EXPECT_EQ(holiday_on("it", {2026, 10, 4}), "Saint Francis' Day");
}

TEST(Holidays, AreThoseOfTheCountryOnly) {
    EXPECT_EQ(holiday_on("be", {2026, 7, 14}), "");
    EXPECT_EQ(holiday_on("fr", {2026, 7, 14}), "National Day");
    EXPECT_TRUE(holidays_of("xx", 2026).empty());
    EXPECT_TRUE(holidays_of("", 2026).empty());
    EXPECT_TRUE(holidays_of(" ", 2026).empty());
}

}  // namespace
}  // namespace agora::territories
