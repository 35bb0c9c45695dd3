#pragma once

#include "agora/calendar/read.hpp"

#include <gtest/gtest.h>

#include <string>

// Calendars as tests write them.
namespace agora::calendar {

/// Lines of one event in a calendar; `before` stands before it.
inline std::string with_event(std::string_view lines, std::string_view before = {}) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + std::string{before} + "BEGIN:VEVENT\nUID:1@x\n" +
           std::string{lines} + "END:VEVENT\nEND:VCALENDAR\n";
}

/// From 2026 on, three years; times without a zone are of Brussels.
inline ReadCalendar read_well(std::string_view bytes, const Limits& limits = {}) {
    const auto calendar = read(bytes, {.from = *parse_instant("2026-01-01T00:00:00Z"),
                                       .until = *parse_instant("2029-01-01T00:00:00Z"),
                                       .time_zone = "Europe/Brussels",
                                       .limits = limits});
    EXPECT_TRUE(calendar);
    return calendar ? *calendar : ReadCalendar{};
}

inline std::vector<std::string> starts_of(const ReadCalendar& calendar) {
    std::vector<std::string> starts;
    for (const Occurrence& date : calendar.dates) starts.push_back(to_iso(date.starts_at));
    return starts;
}

inline std::vector<Trouble> troubles_of(const ReadCalendar& calendar) {
    std::vector<Trouble> troubles;
    for (const Note& note : calendar.notes) troubles.push_back(note.trouble);
    return troubles;
}

}  // namespace agora::calendar
