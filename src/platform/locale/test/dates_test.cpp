#include "agora/locale/year.hpp"

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

TEST(Dates, BeginAYearAtMidnightOfTheZone) {
    EXPECT_EQ(start_of_year(2027), at("2026-12-31T23:00:00Z")) << "in Brussels";
    EXPECT_EQ(start_of_year(2027, {"America/New_York"}), at("2027-01-01T05:00:00Z"));
}

TEST(Dates, GoBackAndForthAroundTheChangeOfClocks) {
    for (const char* zone : {"Europe/Brussels", "America/New_York", "Pacific/Kiritimati",
                             "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"}) {
        for (const char* start :
             {"2026-03-08T00:00:00Z", "2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z",
              "2026-11-01T00:00:00Z", "1969-12-31T12:00:00Z", "2039-12-31T12:00:00Z"}) {
            for (int minutes = 0; minutes < 36 * 60; minutes += 15) {
                const Instant moment = at(start) + std::chrono::minutes{minutes};
                const LocalTime shown = local_time(moment, {zone});
                const Instant again = instant_of(shown, {zone});
                EXPECT_EQ(local_time(again, {zone}), shown) << zone << " " << to_iso(moment);
                EXPECT_LE(again, moment) << zone << " " << to_iso(moment);
                EXPECT_LE(moment - again, std::chrono::hours{1}) << zone << " " << to_iso(moment);
            }
        }
    }
}

TEST(Dates, AreTheSameInEachStyleWhateverCameBefore) {
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(date(Language::nl, {2026, 3, 1}, DateStyle::month), "maart 2026");
        EXPECT_EQ(date(Language::nl, {2026, 3, 1}, DateStyle::middle), "1 mrt 2026");
        EXPECT_EQ(date(Language::en, {2026, 3, 1}, DateStyle::weekday), "Sunday 1 March 2026");
        EXPECT_EQ(date(Language::fr, {1, 1, 1}), "1er janvier 1");
        EXPECT_EQ(date(Language::fr, {9999, 12, 31}), "31 décembre 9999");
    }
}

TEST(Dates, ShowDayAndTimeTogether) {
    EXPECT_EQ(date_time(Language::nl, at("2026-11-20T08:30:00Z"), kBrussels),
              "20 november 2026 om 09:30");
    EXPECT_EQ(date_time(Language::fr, at("2026-11-20T08:30:00Z"), kBrussels, DateStyle::brief),
              "20/11/2026 09:30");
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
