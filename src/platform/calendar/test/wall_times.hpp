#pragma once

#include "agora/base/date.hpp"
#include "days.hpp"
#include "expansion.hpp"
#include "values.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

// Times on the wall as tests write them.
namespace agora::calendar {

inline WallTime wall_time(std::string_view text) {
    return parse_moment(text)->at;
}

/// As the start is written: "20261201", "20261201T080000", with Z.
inline std::string written_like(std::string_view start, WallTime at) {
    const std::int64_t day = floor_div(at, kDaySeconds);
    const Date date = date_from_days(day);
    const std::int64_t second = at - day * kDaySeconds;
    std::string text = fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
    if (start.find('T') == std::string_view::npos) return text;
    text += fmt::format("T{:02}{:02}{:02}", second / 3600, second / 60 % 60, second % 60);
    return start.ends_with('Z') ? text + "Z" : text;
}

/// The first dates of a rule, without end.
inline std::vector<std::string> expanded(const Rule& rule, std::string_view start,
                                         std::size_t most) {
    constexpr std::int64_t kSteps = 5'000'000;
    Effort effort{kSteps, most};
    const WallTime first = wall_time(start);
    std::vector<std::string> dates;
    for (const WallTime at :
         expand(rule, first, {first, wall_time("99980101T000000")}, effort).at) {
        dates.push_back(written_like(start, at));
    }
    return dates;
}

}  // namespace agora::calendar
