#include "agora/calendar/calendar.hpp"

#include <gtest/gtest.h>

namespace agora::calendar {
namespace {

Entry breakfast() {
    return {.uid = "12@agora.example",
            .starts_at = Instant::from_seconds(1'796'112'000),  // 2026-12-01T08:00:00Z
            .ends_at = Instant::from_seconds(1'796'119'200),
            .changed_at = Instant::from_seconds(1'795'000'000),
            .revision = 3,
            .title = "Coffee, bread; and more",
            .description = "First line\nSecond line",
            .location = "Gent",
            .address = "https://agora.example/nl/events/12"};
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(ToIcal, WritesWhatAProgramNeeds) {
    const std::string text = to_ical({"Agora", {breakfast()}});
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n"));
    EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
    for (const std::string_view line :
         {"VERSION:2.0\r\n", "X-WR-CALNAME:Agora\r\n", "UID:12@agora.example\r\n",
          "DTSTART:20261201T080000Z\r\n", "DTEND:20261201T100000Z\r\n", "SEQUENCE:3\r\n",
          "STATUS:CONFIRMED\r\n", "SUMMARY:Coffee\\, bread\\; and more\r\n",
          "DESCRIPTION:First line\\nSecond line\r\n", "LOCATION:Gent\r\n",
          "URL:https://agora.example/nl/events/12\r\n"}) {
        EXPECT_TRUE(holds(text, line)) << line << "\n" << text;
    }
}

TEST(ToIcal, SaysWhatIsCancelledOrUnsure) {
    Entry entry = breakfast();
    entry.status = Status::cancelled;
    EXPECT_TRUE(holds(to_ical({"Agora", {entry}}), "STATUS:CANCELLED\r\n"));
    entry.status = Status::tentative;
    EXPECT_TRUE(holds(to_ical({"Agora", {entry}}), "STATUS:TENTATIVE\r\n"));
}

TEST(ToIcal, WritesWholeDaysAsDays) {
    Entry entry = breakfast();
    entry.all_day = true;
    entry.first_day = {2026, 12, 30};
    entry.last_day = {2026, 12, 31};
    const std::string text = to_ical({"Agora", {entry}});
    EXPECT_TRUE(holds(text, "DTSTART;VALUE=DATE:20261230\r\n")) << text;
    EXPECT_TRUE(holds(text, "DTEND;VALUE=DATE:20270101\r\n")) << "the day after the last one";
    EXPECT_FALSE(holds(text, "T080000Z"));
}

TEST(UidOf, NamesTheSite) {
    EXPECT_EQ(uid_of("call-12", "https://agora.example:8080"), "call-12@agora.example:8080");
    EXPECT_EQ(uid_of("12", "agora.example"), "12@agora.example");
}

TEST(ToIcal, LetsNoTextBreakOut) {
    Entry entry = breakfast();
    entry.title = "Hi\r\nEND:VEVENT\r\nATTENDEE:mailto:x@y.example\x07";
    const std::string text = to_ical({"A\r\nB:C", {entry}});
    EXPECT_FALSE(holds(text, "\nATTENDEE"));
    EXPECT_FALSE(holds(text, "\nB:C"));
    EXPECT_FALSE(holds(text, "\x07"));
    EXPECT_EQ(text.find("END:VEVENT\r\n"), text.rfind("END:VEVENT\r\n"));
}

TEST(ToIcal, FoldsLongLinesAndKeepsLetters) {
    Entry entry = breakfast();
    entry.title = std::string(40, 'x') + "éééééééééééééééééééééééééééééé" + std::string(40, 'y');
    const std::string text = to_ical({"Agora", {entry}});
    std::size_t begin = 0;
    std::string unfolded;
    for (std::size_t end = 0; (end = text.find("\r\n", begin)) != std::string::npos;
         begin = end + 2) {
        EXPECT_LE(end - begin, 75U);
        const bool folded = text[begin] == ' ';
        unfolded += (folded ? "" : "\n") +
                    text.substr(begin + (folded ? 1 : 0), end - begin - (folded ? 1 : 0));
    }
    EXPECT_TRUE(holds(unfolded, "SUMMARY:" + entry.title)) << unfolded;
}

TEST(ToIcal, IsACalendarAlsoWithoutEntries) {
    EXPECT_TRUE(holds(to_ical({"Agora", {}}), "END:VCALENDAR"));
}

}  // namespace
}  // namespace agora::calendar
