#include "gaps.hpp"

#include <algorithm>
#include <optional>

namespace agora::observatory {
namespace {

/// A commune with a known place.
struct Point {
    std::string code;
    double latitude = 0;
    double longitude = 0;
    std::int64_t people = 0;
};

std::optional<Point> point_of(const territories::Atlas& atlas, std::string_view code,
                              std::int64_t people = 0) {
    const territories::Territory* commune = atlas.find(code);
    if (commune == nullptr || !commune->latitude() || !commune->longitude()) return std::nullopt;
    return Point{std::string{code}, *commune->latitude(), *commune->longitude(), people};
}

std::vector<Point> points_of(const territories::Atlas& atlas, const Spread& spread) {
    std::vector<Point> points;
    for (const auto& [code, people] : spread) {
        if (auto point = point_of(atlas, code, people)) points.push_back(std::move(*point));
    }
    return points;
}

bool is_near(const Point& one, const Point& other) {
    return territories::distance_km(one.latitude, one.longitude, other.latitude, other.longitude) <=
           kReachKm;
}

std::int64_t people_around(const Point& centre, const std::vector<Point>& points) {
    std::int64_t people = 0;
    for (const Point& point : points) {
        if (is_near(centre, point)) people += point.people;
    }
    return people;
}

}  // namespace

bool is_in_reach(const territories::Atlas& atlas, std::string_view one, std::string_view other) {
    const auto from = point_of(atlas, one);
    const auto to = point_of(atlas, other);
    return from && to && is_near(*from, *to);
}

bool is_reached(const territories::Atlas& atlas, const std::vector<circles::Circle>& networks,
                std::string_view commune) {
    return std::ranges::any_of(networks, [&](const circles::Circle& network) {
        return network.place.empty() || atlas.is_within(commune, network.place);
    });
}

std::vector<Gap> gaps_of(const territories::Atlas& atlas, std::string_view profession,
                         const Spread& spread) {
    std::vector<Point> points = points_of(atlas, spread);
    std::vector<Gap> gaps;
    while (!points.empty()) {
        const Point* best = nullptr;
        std::int64_t most = 0;
        for (const Point& point : points) {
            const std::int64_t people = people_around(point, points);
            // Of equal places the one where most of them live.
            if (people > most || (people == most && point.people > best->people)) {
                best = &point;
                most = people;
            }
        }
        if (coarse(most) == 0) break;
        gaps.push_back({std::string{profession}, best->code, coarse(most)});
        const Point centre = *best;
        std::erase_if(points, [&](const Point& point) { return is_near(centre, point); });
    }
    return gaps;
}

}  // namespace agora::observatory
