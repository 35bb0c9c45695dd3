#include "match.hpp"

#include "words.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

constexpr std::int64_t kMuch = 3;
constexpr std::int64_t kSome = 2;
constexpr std::int64_t kLittle = 1;
constexpr std::int64_t kMany = 4;
constexpr std::chrono::days kLong{182};
constexpr std::chrono::days kShort{60};

void add_languages(const Mission& mission, const Sheet& sheet, Match& match) {
    const auto wanted = words_of(mission.languages);
    if (wanted.empty()) return;
    const auto spoken = std::ranges::count_if(
        wanted, [&](const std::string& language) { return holds(sheet.languages, language); });
    if (spoken == std::ssize(wanted)) {
        match.points.push_back({Reason::speaks_all, kMuch});
        return;
    }
    if (spoken > 0) match.points.push_back({Reason::speaks_some, kLittle});
    match.lacks.push_back(Lack::language);
}

void add_fields(const Mission& mission, const Sheet& sheet, Match& match) {
    if (!mission.sector.empty()) {
        if (holds(sheet.sectors, mission.sector)) {
            match.points.push_back({Reason::knows_sector, kMuch});
        } else {
            match.lacks.push_back(Lack::sector);
        }
    }
    if (!mission.region.empty()) {
        if (holds(sheet.regions, mission.region)) {
            match.points.push_back({Reason::knows_region, kSome});
        } else {
            match.lacks.push_back(Lack::region);
        }
    }
}

/// A link reaches as far as the mission does: regional for local ones, and so on.
bool has_link(const Mission& mission, const Sheet& sheet) {
    const std::string_view reach = mission.level == Level::local      ? ":regional"
                                   : mission.level == Level::european ? ":international"
                                                                      : ":national";
    return std::ranges::any_of(words_of(sheet.links),
                               [&](const std::string& link) { return link.ends_with(reach); });
}

void add_load(const Load& load, Instant now, Match& match) {
    if (load.done == 0 && load.of_year == 0) {
        match.points.push_back({Reason::no_mission_yet, kSome});
    } else if (load.done > 0 && load.last_at + kLong < now) {
        match.points.push_back({Reason::long_ago, kLittle});
    } else if (load.done > 0 && now < load.last_at + kShort) {
        match.points.push_back({Reason::lately, -kSome});
    }
    if (load.of_year >= kMany) match.points.push_back({Reason::many_lately, -kSome});
}

}  // namespace

Match match_of(const Mission& mission, const Sheet& sheet, const Load& load, std::int64_t charter,
               Instant now) {
    Match match{.sheet = &sheet, .load = load};
    add_languages(mission, sheet, match);
    add_fields(mission, sheet, match);
    if (has_link(mission, sheet)) match.points.push_back({Reason::has_links, kSome});
    if (sheet.hours >= mission.hours) {
        match.points.push_back({Reason::has_hours, kLittle});
    } else {
        match.lacks.push_back(Lack::hours);
    }
    add_load(load, now, match);
    if (sheet.charter != charter) match.lacks.push_back(Lack::charter);
    for (const Point& point : match.points) match.score += point.points;
    return match;
}

void sort_matches(std::vector<Match>& matches) {
    std::ranges::sort(matches, [](const Match& left, const Match& right) {
        if (left.score != right.score) return left.score > right.score;
        if (left.load.last_at != right.load.last_at) {
            return left.load.last_at < right.load.last_at;
        }
        return left.sheet->number < right.sheet->number;
    });
}

}  // namespace agora::ambassadors
