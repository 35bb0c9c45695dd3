#include "reading.hpp"

namespace agora::calendar {
namespace {

using Starts = std::vector<std::string>;

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
}

}  // namespace
}  // namespace agora::calendar
