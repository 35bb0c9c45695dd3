#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

const std::string kCalendar =
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Caf\xC3\xA9\r\nBEGIN:VTIMEZONE\r\nTZID:Ours\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:1@x\r\nDTSTART;TZID=Ours:20240101T090000\r\nDURATION:PT1H30M\r\n"
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,-1TH;BYSETPOS=1,-1;UNTIL=20261201T000000Z\r\n"
    "EXDATE;TZID=\"Ours\":20240115T090000,20240129T090000\r\nRDATE:20240301T080000Z\r\n"
    "SUMMARY:Bread\\, and\r\n  coffee\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1@x\r\n"
    "RECURRENCE-ID:20240212T080000Z\r\nDTSTART;VALUE=DATE:20240213\r\nSEQUENCE:2\r\n"
    "STATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

TEST(FuzzReplay, CalendarsWithWrongBytesAreReadOrRefused) {
    constexpr unsigned kSeed = 20261129;
    constexpr int kCalendars = 3'000;
    std::mt19937 random(kSeed);
    replay("");
    replay(kCalendar);
    for (int at = 0; at < kCalendars; ++at) {
        std::string calendar = kCalendar;
        for (auto changes = 1 + random() % 8; changes > 0; --changes) {
            const std::size_t place = random() % calendar.size();
            if (random() % 3 == 0) {
                calendar.erase(place, 1 + random() % 30);
            } else if (random() % 2 == 0) {
                calendar.insert(place, calendar.substr(random() % calendar.size(), random() % 60));
            } else {
                calendar[place] = static_cast<char>(random());
            }
            if (calendar.empty()) break;
        }
        replay(calendar);
    }
}

}  // namespace
