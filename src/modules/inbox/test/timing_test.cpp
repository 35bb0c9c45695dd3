#include "timing.hpp"

#include <gtest/gtest.h>

namespace agora::inbox {
namespace {

Instant at(const char* text) {
    return *parse_instant(text);
}

Rhythm quiet(std::int64_t from, std::int64_t until) {
    return {.zone = "Europe/Brussels", .hour = 8, .quiet_from = from, .quiet_until = until};
}

TEST(Timing, QuietHoursGoOverMidnight) {
    EXPECT_FALSE(is_quiet({}, at("2026-11-29T02:00:00Z")));
    EXPECT_TRUE(is_quiet(quiet(22, 7), at("2026-11-29T21:00:00Z"))) << "22:00 in Brussels";
    EXPECT_TRUE(is_quiet(quiet(22, 7), at("2026-11-29T05:59:59Z")));
    EXPECT_FALSE(is_quiet(quiet(22, 7), at("2026-11-29T06:00:00Z")));
    EXPECT_TRUE(is_quiet(quiet(12, 14), at("2026-11-29T11:00:00Z")));
    EXPECT_FALSE(is_quiet(quiet(12, 12), at("2026-11-29T11:00:00Z"))) << "no hour at all";
}

TEST(Timing, WhatComesInQuietHoursWaitsUntilTheyEnd) {
    const Instant noon = at("2026-11-29T12:00:00Z");
    EXPECT_EQ(mail_time(Way::at_once, quiet(22, 7), noon), noon);
    EXPECT_EQ(mail_time(Way::at_once, quiet(22, 7), at("2026-11-29T23:30:00Z")),
              at("2026-11-30T06:00:00Z"));
    EXPECT_EQ(mail_time(Way::never, quiet(22, 7), noon), std::nullopt);
}

TEST(Timing, TheWallsHourCountsWhenClocksAreSet) {
    // Set forward on 2026-03-29 at 02:00, back on 2026-10-25 at 03:00.
    EXPECT_EQ(mail_time(Way::daily, {}, at("2026-03-28T08:00:00Z")), at("2026-03-29T06:00:00Z"));
    EXPECT_EQ(mail_time(Way::daily, {}, at("2026-10-24T08:00:00Z")), at("2026-10-25T07:00:00Z"));
    EXPECT_EQ(mail_time(Way::at_once, quiet(23, 3), at("2026-03-29T00:30:00Z")),
              at("2026-03-29T01:00:00Z"))
        << "at 02:00 the wall shows 03:00";
    const auto in_the_gap = mail_time(Way::daily, {.hour = 2}, at("2026-03-28T20:00:00Z"));
    EXPECT_GT(*in_the_gap, at("2026-03-28T20:00:00Z"));
    EXPECT_LT(*in_the_gap, at("2026-03-29T03:00:00Z"));
    const auto twice = mail_time(Way::daily, {.hour = 2}, at("2026-10-24T20:00:00Z"));
    EXPECT_EQ(twice, at("2026-10-25T00:00:00Z"));
    EXPECT_EQ(mail_time(Way::daily, {.hour = 2}, *twice), at("2026-10-26T01:00:00Z"))
        << "the hour that comes twice is one";
}

TEST(Timing, WeeklyIsMondayAndMonthlyTheFirst) {
    const Instant sunday = at("2026-11-29T12:00:00Z");
    EXPECT_EQ(mail_time(Way::daily, {}, sunday), at("2026-11-30T07:00:00Z"));
    EXPECT_EQ(mail_time(Way::weekly, {}, sunday), at("2026-11-30T07:00:00Z"));
    EXPECT_EQ(mail_time(Way::weekly, {}, at("2026-11-30T07:00:00Z")), at("2026-12-07T07:00:00Z"));
    EXPECT_EQ(mail_time(Way::monthly, {}, sunday), at("2026-12-01T07:00:00Z"));
    EXPECT_EQ(mail_time(Way::daily, {.zone = "Indian/Reunion"}, sunday), at("2026-11-30T04:00:00Z"))
        << "everybody by their own wall";
}

}  // namespace
}  // namespace agora::inbox
