#include "reading.hpp"

#include "agora/base/text.hpp"

namespace agora::calendar {
namespace {

using Troubles = std::vector<Trouble>;

TEST(Read, TakesWhatAnEventSays) {
    const auto calendar = read_well(with_event(
        "DTSTART:20261201T080000Z\r\nDTEND:20261201T100000Z\nSEQUENCE:3\n"
        "SUMMARY;LANGUAGE=en:Coffee\\, bread\\; and\n  more\nDESCRIPTION:One\\nTwo\n"
        "LOCATION:Gent\nURL:https://elsewhere.example/1\nSTATUS:TENTATIVE\nCLASS:PRIVATE\n"
        "LAST-MODIFIED:20261101T000000Z\nCONFERENCE;VALUE=URI:https://meet.example/1\n",
        "X-WR-CALNAME:Of the town\n"));
    EXPECT_EQ(calendar.name, "Of the town");
    ASSERT_EQ(calendar.dates.size(), 1U);
    const Occurrence& date = calendar.dates.front();
    EXPECT_EQ(date.uid, "1@x");
    EXPECT_EQ(date.original, "");
    EXPECT_EQ(to_iso(date.starts_at), "2026-12-01T08:00:00Z");
    EXPECT_EQ(to_iso(date.ends_at), "2026-12-01T10:00:00Z");
    EXPECT_EQ(date.revision, 3);
    EXPECT_EQ(date.title, "Coffee, bread; and more");
    EXPECT_EQ(date.description, "One\nTwo");
    EXPECT_EQ(date.location, "Gent");
    EXPECT_EQ(date.address, "https://elsewhere.example/1");
    EXPECT_EQ(date.conference, "https://meet.example/1");
    EXPECT_EQ(date.status, Status::tentative);
    EXPECT_TRUE(date.is_private);
    EXPECT_EQ(to_iso(*date.changed_at), "2026-11-01T00:00:00Z");
    EXPECT_TRUE(calendar.notes.empty());
}

TEST(Read, TakesWholeDaysAsDays) {
    const auto calendar =
        read_well(with_event("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\n"));
    ASSERT_EQ(calendar.dates.size(), 1U);
    const Occurrence& date = calendar.dates.front();
    EXPECT_TRUE(date.all_day);
    EXPECT_EQ(to_string(date.first_day), "2026-12-24");
    EXPECT_EQ(to_string(date.last_day), "2026-12-26");
    EXPECT_EQ(to_iso(date.starts_at), "2026-12-23T23:00:00Z");
    EXPECT_EQ(to_iso(date.ends_at), "2026-12-26T23:00:00Z");
}

TEST(Read, TakesADurationByTheClockOnTheWall) {
    // The night in which the clock is set: a day is 25 hours, 24 hours are 24.
    const auto day =
        read_well(with_event("DTSTART;TZID=Europe/Brussels:20261024T120000\nDURATION:P1D\n"));
    EXPECT_EQ(to_iso(day.dates.at(0).ends_at), "2026-10-25T11:00:00Z");
    const auto hours =
        read_well(with_event("DTSTART;TZID=Europe/Brussels:20261024T120000\nDURATION:PT24H\n"));
    EXPECT_EQ(to_iso(hours.dates.at(0).ends_at), "2026-10-25T10:00:00Z");
}

TEST(Read, UnderstandsOtherCodings) {
    const auto title_of = [](const std::string& bytes) {
        const auto calendar = read_well(bytes);
        return calendar.dates.empty() ? std::string{} : calendar.dates.front().title;
    };
    const std::string plain = with_event("DTSTART:20261201T080000Z\nSUMMARY:Caf\xC3\xA9\n");
    EXPECT_EQ(title_of(plain), "Café");
    EXPECT_EQ(title_of("\xEF\xBB\xBF" + plain), "Café");
    EXPECT_EQ(title_of(with_event("DTSTART:20261201T080000Z\nSUMMARY:Caf\xC3\r\n \xA9\n")), "Café");
    EXPECT_EQ(title_of(with_event("DTSTART:20261201T080000Z\nSUMMARY:Le caf\xE9 du march\xE9\n")),
              "Le café du marché");
    std::string wide = "\xFF\xFE";
    for (const char c : with_event("DTSTART:20261201T080000Z\nSUMMARY:Wide\n")) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(title_of(wide), "Wide");
}

TEST(Read, TellsWhatItDidNotUnderstand) {
    EXPECT_EQ(troubles_of(read_well("BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n")),
              Troubles{Trouble::not_an_event});
    EXPECT_EQ(troubles_of(read_well(with_event("SUMMARY:When?\n"))), Troubles{Trouble::no_start});
    EXPECT_EQ(troubles_of(read_well(with_event("DTSTART:tomorrow\n"))),
              Troubles{Trouble::time_not_understood});
    EXPECT_EQ(troubles_of(read_well(with_event("DTSTART:20261301T080000Z\n"))),
              Troubles{Trouble::time_not_understood});
    EXPECT_EQ(troubles_of(read_well(with_event("DTSTART;TZID=Moon/Base:20261201T080000\n"))),
              Troubles{Trouble::zone_unknown});
    EXPECT_EQ(troubles_of(read_well(with_event("no colon\nDTSTART:20261201T080000Z\n"))),
              Troubles{Trouble::line_not_understood});
    EXPECT_EQ(troubles_of(read_well(with_event("DTSTART:20261201T080000Z\nRRULE:W1 MO #0\n"))),
              Troubles{Trouble::rule_not_understood});
    EXPECT_EQ(troubles_of(read_well("END:\nBEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n")),
              (Troubles{Trouble::line_not_understood, Trouble::line_not_understood}));
    const auto open = read_well("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T080000Z\n");
    EXPECT_EQ(open.dates.size(), 1U);
    EXPECT_EQ(troubles_of(open), (Troubles{Trouble::never_ends, Trouble::never_ends}));
    EXPECT_EQ(read_well(with_event("SUMMARY:When?\n")).notes.at(0).line, 3);
    EXPECT_EQ(read_well(with_event("SUMMARY:When?\n")).notes.at(0).text, "When?");
}

TEST(Read, TakesALaterRevisionOfTheSameEvent) {
    const auto calendar = read_well(
        with_event("SEQUENCE:2\nSUMMARY:New\nDTSTART:20261201T080000Z\nEND:VEVENT\n"
                   "BEGIN:VEVENT\nUID:1@x\nSEQUENCE:1\nSUMMARY:Old\nDTSTART:20261101T080000Z\n"));
    ASSERT_EQ(calendar.dates.size(), 1U);
    EXPECT_EQ(calendar.dates.front().title, "New");
    EXPECT_EQ(troubles_of(calendar), Troubles{Trouble::said_twice});
}

TEST(Read, GivesEventsWithoutUidAName) {
    const std::string loose = "BEGIN:VEVENT\nDTSTART:20261201T080000Z\nSUMMARY:A\nEND:VEVENT\n";
    const auto first = read_well(loose);
    EXPECT_FALSE(first.dates.at(0).uid.empty());
    EXPECT_EQ(read_well(loose).dates.at(0).uid, first.dates.at(0).uid);
}

TEST(Read, CancelsWhatAWholeCalendarCancels) {
    const auto calendar = read_well(with_event("DTSTART:20261201T080000Z\n", "METHOD:CANCEL\n"));
    EXPECT_EQ(calendar.dates.at(0).status, Status::cancelled);
}

TEST(Read, RefusesWhatIsNoCalendar) {
    const Reading reading{.from = {}, .until = {}, .time_zone = "UTC"};
    for (const std::string_view bytes : {"", "<html>", "BEGIN:VCARD\nEND:VCARD\n", "\xFF\xFE"}) {
        const auto calendar = read(bytes, reading);
        ASSERT_FALSE(calendar) << bytes;
        EXPECT_TRUE(calendar.refusal().is(ReadRefusal::not_a_calendar));
    }
    EXPECT_TRUE(read(std::string(4'000'001, 'x'), reading).refusal().is(ReadRefusal::too_large));
}

TEST(Read, KeepsWithinItsLimits) {
    std::string many = "BEGIN:VCALENDAR\n";
    for (int number = 0; number < 20; ++number) {
        many += "BEGIN:VEVENT\nUID:" + std::to_string(number) +
                "\nDTSTART:20261201T080000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
    }
    const std::string whole = many + "END:VCALENDAR\n";
    EXPECT_EQ(read_well(whole, {.dates_of_one = 3}).dates.size(), 60U);
    EXPECT_EQ(read_well(whole, {.entries = 5, .dates_of_one = 3}).dates.size(), 15U);
    EXPECT_EQ(read_well(whole, {.dates_of_one = 3, .dates = 10}).dates.size(), 10U);
    EXPECT_EQ(read_well(whole, {.lines = 6, .dates_of_one = 3}).dates.size(), 3U);
    EXPECT_LE(read_well(whole, {.steps = 100}).dates.size(), 100U);
    EXPECT_EQ(read_well(whole, {.notes = 2}).notes.size(), 2U);
    std::string deep;
    for (int depth = 0; depth < 1000; ++depth) deep += "BEGIN:VCALENDAR\n";
    EXPECT_TRUE(read_well(deep).dates.empty());
    const std::string text(50'000, 'x');
    const auto long_one =
        read_well(with_event("DTSTART:20261201T080000Z\nDESCRIPTION:" + text + "\n"));
    EXPECT_EQ(long_one.dates.at(0).description.size(), 10'000U);
}

TEST(Read, LeavesOutControlCharacters) {
    const auto calendar = read_well(with_event("DTSTART:20261201T080000Z\nSUMMARY:a\x01\tb\x7F\n"));
    EXPECT_EQ(calendar.dates.at(0).title, "a b");
}

}  // namespace
}  // namespace agora::calendar
