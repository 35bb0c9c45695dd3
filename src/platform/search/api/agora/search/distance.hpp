#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace agora::search {

/// A place on the earth in degrees (WGS 84), north and east positive.
struct Point {
    double latitude = 0;
    double longitude = 0;
    bool operator==(const Point&) const = default;
};

/// Everything within the distance, border included.
struct Near {
    Point from;
    double within_km = 0;
};

/// Latitude in [-90, 90], longitude in [-180, 180], no NaN.
bool is_valid(Point point);

/// Great-circle distance in kilometres by the haversine formula on a sphere of radius 6371.0088 km
/// (IUGG mean radius); differs from the ellipsoid by at most 0.6 %.
double distance_km(Point from, Point to);

struct PlacedId {
    std::int64_t id = 0;
    Point place;
};

struct Nearby {
    std::int64_t id = 0;
    double km = 0;
    bool operator==(const Nearby&) const = default;
};

/// Those within the distance, border included, nearest first, equal distances by id.
std::vector<Nearby> nearest(std::span<const PlacedId> places, Point from, double within_km,
                            std::size_t limit);

}  // namespace agora::search
