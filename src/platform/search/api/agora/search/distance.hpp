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

/// A place on the unit sphere: comparing distances takes no trigonometry.
struct SpherePoint {
    double x = 0;
    double y = 0;
    double z = 0;
};
SpherePoint on_sphere(Point point);

/// The square of the straight line through the earth, in radii; grows with the distance.
inline double chord_square(const SpherePoint& from, const SpherePoint& to) {
    const double x = from.x - to.x;
    const double y = from.y - to.y;
    const double z = from.z - to.z;
    return x * x + y * y + z * z;
}
double km_of_chord_square(double chord_square);
double chord_square_of_km(double km);  ///< of half the way round and more: 4

/// Great-circle distance in kilometres on a sphere of radius 6371.0088 km (IUGG mean radius);
/// differs from the ellipsoid by at most 0.6 %.
double distance_km(Point from, Point to);

/// Everything within the distance, border included, as distance_km says it.
class SphericalCap {
 public:
    explicit SphericalCap(const Near& near);
    bool contains(const SpherePoint& place) const;

 private:
    SpherePoint centre_;
    double within_km_;
    double surely_inside_;   ///< chord squares up to this
    double surely_outside_;  ///< and from this
};

struct PlacedId {
    std::int64_t id = 0;
    SpherePoint place;
};

struct Nearby {
    std::int64_t id = 0;
    double km = 0;
    bool operator==(const Nearby&) const = default;
};

/// Nearest first, equal distances by id; at most `limit`. 10,000 places: some 0.05 ms.
std::vector<Nearby> nearest(std::span<const PlacedId> places, Point from, std::size_t limit);

}  // namespace agora::search
