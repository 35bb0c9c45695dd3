#include "reading.hpp"
#include "windows_zones.hpp"

namespace agora::calendar {
namespace {

std::string start_by(std::string_view zone, std::string_view described = {}) {
    const auto calendar = read_well(
        with_event("DTSTART;TZID=" + std::string{zone} + ":20260701T120000\n", described));
    return calendar.dates.empty() ? "" : to_iso(calendar.dates.front().starts_at);
}

TEST(Clocks, AreKnownByTheirNames) {
    EXPECT_EQ(start_by("Europe/Brussels"), "2026-07-01T10:00:00Z");
    EXPECT_EQ(start_by("\"America/New_York\""), "2026-07-01T16:00:00Z");
    EXPECT_EQ(start_by("Pacific/Kiritimati"), "2026-06-30T22:00:00Z");
    EXPECT_EQ(start_by("/example.org/20260101/America/New_York"), "2026-07-01T16:00:00Z");
}

TEST(Clocks, AreKnownByTheNamesOfWindows) {
    EXPECT_EQ(start_by("Eastern Standard Time"), "2026-07-01T16:00:00Z");
    EXPECT_EQ(zone_of_windows("Romance Standard Time"), "Europe/Paris");
    EXPECT_EQ(zone_of_windows("No Such Time"), std::nullopt);
}

TEST(Clocks, UnknownToTheTablesGoAsTheFileSays) {
    const std::string described =
        "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19701025T030000\n"
        "TZOFFSETFROM:+0500\nTZOFFSETTO:+0400\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
        "END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0400\n"
        "TZOFFSETTO:+0500\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    EXPECT_EQ(start_by("Ours", described), "2026-07-01T07:00:00Z");
    const auto at = [&](std::string_view time) {
        const auto calendar =
            read_well(with_event("DTSTART;TZID=Ours:" + std::string{time} + "\n", described));
        return to_iso(calendar.dates.at(0).starts_at);
    };
    EXPECT_EQ(at("20261201T120000"), "2026-12-01T08:00:00Z");
    // In the gap as if not yet set; of two moments the first.
    EXPECT_EQ(at("20260329T023000"), "2026-03-28T22:30:00Z");
    EXPECT_EQ(at("20261025T023000"), "2026-10-24T21:30:00Z");
    const auto weekly = read_well(
        with_event("DTSTART;TZID=Ours:20261020T090000\nRRULE:FREQ=WEEKLY;UNTIL=20261027T050000Z\n",
                   described));
    EXPECT_EQ(starts_of(weekly),
              (std::vector<std::string>{"2026-10-20T04:00:00Z", "2026-10-27T05:00:00Z"}));
}

TEST(Clocks, NobodyKnowsAreTheUsualOne) {
    EXPECT_EQ(start_by("Nowhere"), "2026-07-01T10:00:00Z");
    EXPECT_EQ(start_by("Nowhere", "BEGIN:VTIMEZONE\nTZID:Nowhere\nEND:VTIMEZONE\n"),
              "2026-07-01T10:00:00Z");
}

TEST(Clocks, GapsAndRepeatedHoursOfTheTablesGoAlike) {
    const auto at = [](std::string_view time) {
        const auto calendar =
            read_well(with_event("DTSTART;TZID=Europe/Brussels:" + std::string{time} + "\n"));
        return to_iso(calendar.dates.at(0).starts_at);
    };
    EXPECT_EQ(at("20260329T023000"), "2026-03-29T01:30:00Z");
    EXPECT_EQ(at("20261025T023000"), "2026-10-25T00:30:00Z");
}

}  // namespace
}  // namespace agora::calendar
