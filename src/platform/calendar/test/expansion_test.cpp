#include "expansion.hpp"

#include "agora/base/date.hpp"
#include "wall_times.hpp"

#include <gtest/gtest.h>

namespace agora::calendar {
namespace {

using Times = std::vector<std::string>;

Times dates(std::string_view start, std::string_view rule_text, std::size_t most = 50) {
    const auto rule = parse_rule(rule_text);
    if (!rule) return {"not understood"};
    return expanded(*rule, start, most);
}

TEST(Rules, SayADateByItsWeekday) {
    EXPECT_EQ(dates("20261110T190000", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3"),
              (Times{"20261110T190000", "20261208T190000", "20270112T190000"}));
    EXPECT_EQ(dates("20261127", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2"),
              (Times{"20261127", "20261225"}));
    EXPECT_EQ(dates("20260105", "FREQ=YEARLY;BYDAY=20MO;COUNT=2"), (Times{"20260518", "20270517"}));
}

TEST(Rules, TakeWhatTheyDontSayFromTheStart) {
    EXPECT_EQ(dates("20260131T090000", "FREQ=MONTHLY;COUNT=3"),
              (Times{"20260131T090000", "20260331T090000", "20260531T090000"}));
    EXPECT_EQ(dates("20240229", "FREQ=YEARLY;COUNT=2"), (Times{"20240229", "20280229"}));
    EXPECT_EQ(dates("20261202T100000", "FREQ=WEEKLY;INTERVAL=2;COUNT=2"),
              (Times{"20261202T100000", "20261216T100000"}));
}

TEST(Rules, WhoseStartDoesNotFitBeginLater) {
    EXPECT_EQ(dates("20261201T090000", "FREQ=WEEKLY;BYDAY=TH;COUNT=1"), (Times{"20261203T090000"}));
}

TEST(Rules, EndWithADayThatTheyName) {
    EXPECT_EQ(dates("20261201T230000", "FREQ=DAILY;UNTIL=20261202"),
              (Times{"20261201T230000", "20261202T230000"}));
    EXPECT_EQ(dates("20261201T230000", "FREQ=DAILY;UNTIL=20261202T225959"),
              (Times{"20261201T230000"}));
}

// The readings that we chose where libraries differ (docs/decisions/2026-11-calendars-of-others.md).
TEST(Rules, OfWeeksOfAYearGiveEveryDayOfThem) {
    EXPECT_EQ(dates("20130101", "FREQ=YEARLY;BYWEEKNO=1,2;COUNT=8"),
              (Times{"20130101", "20130102", "20130103", "20130104", "20130105", "20130106",
                     "20130107", "20130108"}));
    EXPECT_EQ(dates("20230101", "FREQ=YEARLY;BYWEEKNO=53;COUNT=1"), (Times{"20261228"}));
    EXPECT_EQ(dates("20270102", "FREQ=YEARLY;BYWEEKNO=-1;COUNT=3"),
              (Times{"20270102", "20270103", "20271227"}));
}

TEST(Rules, OfWeeksCountYearsOfWeeks) {
    EXPECT_EQ(dates("20100102", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6;UNTIL=20170101"),
              (Times{"20100102", "20151229", "20160102"}));
    EXPECT_EQ(dates("20241231", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU;INTERVAL=3;COUNT=3"),
              (Times{"20241231", "20280103", "20280104"}));
}

TEST(Rules, OfDaysOfTheMonthInAYearGiveEveryMonth) {
    EXPECT_EQ(dates("20240201", "FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4"),
              (Times{"20240201", "20240229", "20240303", "20240331"}));
}

TEST(Rules, ChooseAmongAWholeWeekAlsoInTheFirst) {
    EXPECT_EQ(dates("20241023", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3;COUNT=3"),
              (Times{"20241023", "20241028", "20241030"}));
}

TEST(Rules, MayBeWrittenCarelessly) {
    EXPECT_EQ(dates("20141006T090000", "freq=weekly;interval=1;COUNT=2;BYDAY=MO;"),
              (Times{"20141006T090000", "20141013T090000"}));
    EXPECT_EQ(dates("20261201T090000", "FREQ=DAILY;X-NOTE=1;COUNT=1"), (Times{"20261201T090000"}));
}

TEST(Rules, ThatSayNothingWeKnowAreNone) {
    for (const std::string_view rule :
         {"", "COUNT=3", "FREQ=OFTEN", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=x",
          "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMONTHDAY=0",
          "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;BYDAY=0MO", "FREQ=DAILY;UNTIL=soon",
          "FREQ=YEARLY;RSCALE=CHINESE", "FREQ=DAILY;BYWHAT=1", "FREQ=DAILY;COUNT",
          "FREQ=DAILY;INTERVAL=99999999999999999999"}) {
        EXPECT_FALSE(parse_rule(rule)) << rule;
    }
}

TEST(Rules, CostNoMoreThanTheyMay) {
    const WallTime start = wall_time("19700101T000000");
    const Span late{wall_time("20260101T000000"), wall_time("20280101T000000")};
    for (const std::string_view text :
         {"FREQ=SECONDLY;COUNT=999999999", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
          "FREQ=YEARLY;INTERVAL=1000000000", "FREQ=SECONDLY;INTERVAL=1000000000",
          "FREQ=HOURLY;INTERVAL=24;BYHOUR=23"}) {
        constexpr std::int64_t kSteps = 100'000;
        Effort effort{kSteps, 10};
        const Expansion found = expand(*parse_rule(text), start, late, effort);
        EXPECT_LE(found.at.size(), 10U) << text;
        EXPECT_GE(effort.steps, -400) << text;
    }
}

TEST(Rules, WithoutACountBeginAtTheSpan) {
    Effort effort{5'000, 10};
    const Span late{wall_time("20260101T000000"), wall_time("20280101T000000")};
    const Expansion found =
        expand(*parse_rule("FREQ=SECONDLY"), wall_time("19700101T000000"), late, effort);
    ASSERT_EQ(found.at.size(), 10U);
    EXPECT_EQ(found.at.front(), late.from);
    EXPECT_TRUE(found.cut);
}

}  // namespace
}  // namespace agora::calendar
