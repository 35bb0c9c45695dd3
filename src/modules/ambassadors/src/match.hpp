#pragma once

#include "agora/ambassadors/mission.hpp"

#include <string>
#include <string_view>
#include <vector>

// Whom to ask for a mission, with the reasons: the points that are shown are all there is.
namespace agora::ambassadors {

enum class Reason {
    speaks_all,
    speaks_some,
    knows_sector,
    knows_region,
    has_links,
    has_hours,
    no_mission_yet,
    long_ago,
    lately,
    many_lately,
};
AGORA_ENUM(Reason, speaks_all, speaks_some, knows_sector, knows_region, has_links, has_hours,
           no_mission_yet, long_ago, lately, many_lately)

struct Point {
    Reason reason = Reason::speaks_all;
    std::int64_t points = 0;
    bool operator==(const Point&) const = default;
};

/// What is missing with a candidate, next to the points.
enum class Lack { language, sector, region, hours, charter };
AGORA_ENUM(Lack, language, sector, region, hours, charter)

/// How much somebody did.
struct Load {
    std::int64_t done = 0;          ///< missions that are over
    std::int64_t of_year = 0;       ///< begun in the last 365 days or still to come
    Instant last_at = {};           ///< end of the last one; the epoch without any
    std::int64_t paid_of_year = 0;  ///< in the calendar year of the mission
};

struct Match {
    const Sheet* sheet = nullptr;
    Load load = {};
    std::vector<Point> points = {};
    std::vector<Lack> lacks = {};
    std::int64_t score = 0;  ///< the sum of the points
};

/// `charter` is the version that has to be signed.
Match match_of(const Mission& mission, const Sheet& sheet, const Load& load, std::int64_t charter,
               Instant now);
/// The best first; equal ones by whose last mission is longest ago, then by number.
void sort_matches(std::vector<Match>& matches);

}  // namespace agora::ambassadors
