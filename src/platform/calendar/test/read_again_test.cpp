#include "agora/locale/formats.hpp"
#include "reading.hpp"

#include <libical/ical.h>

namespace agora::calendar {
namespace {

/// Breakfasts at nine on the wall, on both sides of both nights in which clocks are set.
Calendar breakfasts(const std::string& zone) {
    Calendar calendar{"Agora", {}};
    for (const Date day : {Date{2026, 3, 7}, Date{2026, 3, 28}, Date{2026, 3, 29},
                           Date{2026, 10, 24}, Date{2026, 10, 25}, Date{2026, 11, 1}}) {
        const Instant at = locale::instant_of({day, 9, 0}, {zone});
        calendar.entries.push_back({.uid = to_string(day),
                                    .starts_at = at,
                                    .ends_at = at + std::chrono::hours{2},
                                    .changed_at = at,
                                    .title = "Breakfast in " + zone});
    }
    return calendar;
}

std::vector<std::string> starts_by_libical(const std::string& text) {
    std::vector<std::string> starts;
    icalcomponent* whole = icalparser_parse_string(text.c_str());
    for (auto* event = icalcomponent_get_first_component(whole, ICAL_VEVENT_COMPONENT);
         event != nullptr; event = icalcomponent_get_next_component(whole, ICAL_VEVENT_COMPONENT)) {
        const auto start = icaltime_as_timet_with_zone(icalcomponent_get_dtstart(event),
                                                       icaltimezone_get_utc_timezone());
        starts.push_back(to_iso(Instant::from_seconds(start)));
    }
    icalcomponent_free(whole);
    return starts;
}

TEST(ReadAgain, IsTheSameOverTheNightsInWhichClocksAreSet) {
    for (const std::string zone : {"Europe/Brussels", "America/New_York", "Pacific/Kiritimati"}) {
        const Calendar calendar = breakfasts(zone);
        std::vector<std::string> expected;
        for (const Entry& entry : calendar.entries) expected.push_back(to_iso(entry.starts_at));
        const std::string text = to_ical(calendar);
        const ReadCalendar again = read_well(text);
        EXPECT_EQ(starts_of(again), expected) << zone;
        EXPECT_EQ(starts_by_libical(text), expected) << zone;
        EXPECT_EQ(again.name, "Agora");
        EXPECT_EQ(again.dates.at(0).title, "Breakfast in " + zone);
        EXPECT_TRUE(again.notes.empty());
    }
}

}  // namespace
}  // namespace agora::calendar
