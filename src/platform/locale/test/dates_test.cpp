#include "agora/locale/formats.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

Instant at(std::string_view iso) {
    return parse_instant(iso).value();
}

const TimeZone kBrussels{"Europe/Brussels"};

TEST(Dates, AreWrittenOut) {
    const Date day{2026, 11, 20};
    EXPECT_EQ(date(Language::nl, day), "20 november 2026");
    EXPECT_EQ(date(Language::fr, day, DateStyle::weekday), "vendredi 20 novembre 2026");
    EXPECT_EQ(date(Language::en, day, DateStyle::brief), "20/11/2026");
}

TEST(Dates, ShowTheTimeOfTheZone) {
    EXPECT_EQ(time_of_day(Language::nl, at("2026-11-20T08:30:00Z"), kBrussels), "09:30");
    EXPECT_EQ(time_of_day(Language::nl, at("2026-07-20T08:30:00Z"), kBrussels), "10:30");
}

TEST(Dates, CrossTheChangeOfClocks) {
    EXPECT_EQ(local_time(at("2026-03-29T00:59:00Z"), kBrussels), (LocalTime{{2026, 3, 29}, 1, 59}));
    EXPECT_EQ(local_time(at("2026-03-29T01:00:00Z"), kBrussels), (LocalTime{{2026, 3, 29}, 3, 0}));
    EXPECT_EQ(instant_of({{2026, 3, 29}, 2, 30}, kBrussels), at("2026-03-29T01:30:00Z"));
    EXPECT_EQ(instant_of({{2026, 10, 25}, 2, 30}, kBrussels), at("2026-10-25T00:30:00Z"));
    EXPECT_EQ(local_date(at("2026-12-31T23:30:00Z"), kBrussels), (Date{2027, 1, 1}));
}

TEST(Dates, SayHowLongAgo) {
    const Instant now = at("2026-11-20T12:00:00Z");
    EXPECT_EQ(ago(Language::en, now, now), "now");
    EXPECT_EQ(ago(Language::en, at("2026-11-17T12:00:00Z"), now), "3 days ago");
    EXPECT_EQ(ago(Language::nl, at("2026-11-20T14:00:00Z"), now), "over 2 uur");
    EXPECT_EQ(ago(Language::fr, at("2024-11-01T00:00:00Z"), now), "il y a 2 ans");
}

TEST(Dates, KnowTimeZones) {
    EXPECT_TRUE(is_time_zone("Pacific/Kiritimati"));
    EXPECT_FALSE(is_time_zone("Europe/Atlantis"));
}

}  // namespace
}  // namespace agora::locale
