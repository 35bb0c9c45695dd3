#include "reading.hpp"

namespace agora::calendar {
namespace {

using Starts = std::vector<std::string>;
using Troubles = std::vector<Trouble>;

TEST(Series, KeepTheHourOnTheWallWhenTheClockIsSet) {
    const auto calendar = read_well(
        with_event("DTSTART;TZID=Europe/Brussels:20261020T090000\nRRULE:FREQ=WEEKLY;COUNT=2\n"));
    EXPECT_EQ(starts_of(calendar), (Starts{"2026-10-20T07:00:00Z", "2026-10-27T08:00:00Z"}));
    EXPECT_EQ(calendar.dates.at(1).original, "20261027T080000Z");
}

TEST(Series, LeaveOutAndAddNamedDates) {
    const auto calendar = read_well(
        with_event("DTSTART;TZID=Europe/Brussels:20261201T090000\nRRULE:FREQ=DAILY;COUNT=4\n"
                   "EXDATE;TZID=Europe/Brussels:20261202T090000\nEXDATE:20261203T080000Z\n"
                   "RDATE:20261224T080000Z\n"));
    EXPECT_EQ(starts_of(calendar),
              (Starts{"2026-12-01T08:00:00Z", "2026-12-04T08:00:00Z", "2026-12-24T08:00:00Z"}));
}

TEST(Series, LeaveOutAWholeDayAlsoOfTimes) {
    const auto calendar = read_well(with_event(
        "DTSTART:20261201T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20261201\n"));
    EXPECT_EQ(starts_of(calendar), Starts{"2026-12-02T09:00:00Z"});
}

TEST(Series, MoveASingleDate) {
    const auto calendar = read_well(with_event(
        "DTSTART;TZID=Europe/Brussels:20261201T090000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:All\n"
        "END:VEVENT\nBEGIN:VEVENT\nUID:1@x\nRECURRENCE-ID:20261202T080000Z\n"
        "DTSTART:20261205T100000Z\nSUMMARY:Moved\nEND:VEVENT\nBEGIN:VEVENT\nUID:1@x\n"
        "RECURRENCE-ID;TZID=Europe/Brussels:20261203T090000\nDTSTART:20261203T080000Z\n"
        "STATUS:CANCELLED\n"));
    EXPECT_EQ(starts_of(calendar),
              (Starts{"2026-12-01T08:00:00Z", "2026-12-03T08:00:00Z", "2026-12-05T10:00:00Z"}));
    EXPECT_EQ(calendar.dates.at(1).status, Status::cancelled);
    EXPECT_EQ(calendar.dates.at(2).title, "Moved");
    EXPECT_EQ(calendar.dates.at(2).original, "20261202T080000Z");
}

TEST(Series, OfWholeDaysHaveDaysAsOriginals) {
    const auto calendar = read_well(with_event(
        "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;UNTIL=20261208\nEXDATE:20261201T000000\n"));
    ASSERT_EQ(calendar.dates.size(), 1U);
    EXPECT_EQ(calendar.dates.at(0).original, "20261208");
}

TEST(Series, EndAtAMomentInUtc) {
    const auto calendar = read_well(
        with_event("DTSTART;TZID=America/"
                   "New_York:20261201T200000\nRRULE:FREQ=DAILY;UNTIL=20261203T010000Z\n"));
    EXPECT_EQ(starts_of(calendar), (Starts{"2026-12-02T01:00:00Z", "2026-12-03T01:00:00Z"}));
}

TEST(Series, ShowWhatTouchesTheSpanAlone) {
    const auto calendar =
        read_well(with_event("DTSTART:20251230T000000Z\nDURATION:P3D\nRRULE:FREQ=YEARLY\n"));
    EXPECT_EQ(starts_of(calendar), (Starts{"2025-12-30T00:00:00Z", "2026-12-30T00:00:00Z",
                                           "2027-12-30T00:00:00Z", "2028-12-30T00:00:00Z"}));
}

TEST(Series, WhoseRuleNobodyUnderstandsComeOnce) {
    const auto calendar = read_well(with_event("DTSTART:20261201T090000Z\nRRULE:FREQ=SOMETIMES\n"));
    EXPECT_EQ(starts_of(calendar), Starts{"2026-12-01T09:00:00Z"});
}

TEST(Series, OfWhichOnlyAChangeIsThereShowIt) {
    const auto calendar =
        read_well(with_event("RECURRENCE-ID:20261202T080000Z\nDTSTART:20261205T100000Z\n"));
    EXPECT_EQ(starts_of(calendar), Starts{"2026-12-05T10:00:00Z"});
    EXPECT_EQ(calendar.dates.at(0).original, "20261202T080000Z");
    EXPECT_TRUE(calendar.whole.empty());
}

using Uids = std::set<std::string>;

constexpr std::string_view kDaily = "DTSTART:20261201T090000Z\nRRULE:FREQ=DAILY;COUNT=4\n";

Uids whole_of(std::string_view more, const Limits& limits = {}) {
    return read_well(with_event(std::string{kDaily} + std::string{more}), limits).whole;
}

TEST(Series, AreWholeWhenNothingOfThemIsMissing) {
    EXPECT_EQ(whole_of(""), Uids{"1@x"});
    EXPECT_EQ(whole_of("EXDATE:20261202T090000Z\nRDATE:20261224T090000Z\n"), Uids{"1@x"});
    EXPECT_EQ(whole_of("END:VEVENT\nBEGIN:VEVENT\nUID:1@x\nRECURRENCE-ID:20261202T090000Z\n"
                       "DTSTART:20261205T100000Z\n"),
              Uids{"1@x"});
    EXPECT_EQ(read_well(with_event("DTSTART:20261201T090000Z\n")).whole, Uids{}) << "comes once";
}

TEST(Series, AreNotWholeWhenSomethingWasNotUnderstood) {
    EXPECT_EQ(whole_of("RDATE:soon\n"), Uids{});
    EXPECT_EQ(whole_of("RDATE 20261224T090000Z\n"), Uids{});
    EXPECT_EQ(whole_of("RDATE;TZID=Moon/Base:20261224T090000\n"), Uids{});
    EXPECT_EQ(whole_of("RRULE:FREQ=SOMETIMES\n"), Uids{});
    EXPECT_EQ(whole_of("BEGIN:VALARM\nRDATE:20261224T090000Z\n"), Uids{}) << "it never ends";
    EXPECT_EQ(whole_of("END:VEVENT\nBEGIN:VEVENT\nUID:1@x\nDTSTART:20261224T090000Z\n"), Uids{});
    const std::string clock = "BEGIN:VTIMEZONE\nTZID:A\nTZID\nEND:VTIMEZONE\n";
    EXPECT_EQ(read_well(with_event(kDaily, clock)).whole, Uids{});
    EXPECT_EQ(whole_of("RDATE:soon\n", {.notes = 0}), Uids{}) << "the note has no place";
}

TEST(Series, AreNotWholeWhenTheyWereCut) {
    EXPECT_EQ(whole_of("", {.dates_of_one = 3}), Uids{});
    EXPECT_EQ(whole_of("", {.dates = 3}), Uids{});
    EXPECT_EQ(whole_of("", {.steps = 3}), Uids{});
    EXPECT_EQ(whole_of("", {.lines = 6}), Uids{});
    const std::string named_too = std::string{kDaily} + "RDATE:20261224T090000Z\n";
    const auto few = read_well(with_event(named_too), {.properties = 3});
    EXPECT_EQ(few.whole, Uids{});
    EXPECT_EQ(troubles_of(few), Troubles{Trouble::entry_too_long});
    std::string other = "END:VEVENT\nBEGIN:VEVENT\nUID:2@x\nDTSTART:20261224T090000Z\n";
    EXPECT_EQ(whole_of(other), Uids{"1@x"});
    EXPECT_EQ(whole_of(other, {.entries = 1}), Uids{});
    std::string named;
    for (int number = 0; number < 5'001; ++number) named += ",20261224T090000Z";
    EXPECT_EQ(whole_of("RDATE:" + named.substr(1) + "\n"), Uids{});
    EXPECT_EQ(whole_of("RDATE:" + named.substr(named.size() - 16) + "\n"), Uids{"1@x"});
}

TEST(Series, ThatRunForLongKeepWhatIsAhead) {
    const auto calendar = read(with_event("DTSTART:20200101T090000Z\nRRULE:FREQ=DAILY\n"),
                               {.from = *parse_instant("2026-01-01T00:00:00Z"),
                                .until = *parse_instant("2026-01-11T00:00:00Z"),
                                .time_zone = "Europe/Brussels",
                                .limits = {.dates_of_one = 20},
                                .past = std::chrono::days{366}});
    ASSERT_TRUE(calendar);
    EXPECT_EQ(calendar->dates.size(), 10U);
    EXPECT_EQ(calendar->passed, 20) << "no more than could be ahead";
    EXPECT_TRUE(calendar->notes.empty());
}

}  // namespace
}  // namespace agora::calendar
