#include "agora/search/distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace agora::search {
namespace {

constexpr double kEarthRadiusKm = 6371.0088;
constexpr double kRadians = std::numbers::pi / 180;

/// Far above what rounding does to a chord, far below a millimetre.
constexpr double kRounding = 1e-12;

struct Ranked {
    double chord_square = 0;
    std::int64_t id = 0;
};

bool is_nearer(const Ranked& left, const Ranked& right) {
    if (left.chord_square != right.chord_square) return left.chord_square < right.chord_square;
    return left.id < right.id;
}

}  // namespace

bool is_valid(Point point) {
    return point.latitude >= -90 && point.latitude <= 90 && point.longitude >= -180 &&
           point.longitude <= 180;
}

SpherePoint on_sphere(Point point) {
    const double latitude = point.latitude * kRadians;
    const double longitude = point.longitude * kRadians;
    const double from_axis = std::cos(latitude);
    return {from_axis * std::cos(longitude), from_axis * std::sin(longitude), std::sin(latitude)};
}

double km_of_chord_square(double chord_square) {
    return 2 * kEarthRadiusKm * std::asin(std::clamp(std::sqrt(chord_square) / 2, 0.0, 1.0));
}

double chord_square_of_km(double km) {
    const double half_angle = std::clamp(km / kEarthRadiusKm / 2, 0.0, std::numbers::pi / 2);
    const double half_chord = std::sin(half_angle);
    return 4 * half_chord * half_chord;
}

double distance_km(Point from, Point to) {
    return km_of_chord_square(chord_square(on_sphere(from), on_sphere(to)));
}

SphericalCap::SphericalCap(const Near& near)
    : centre_(on_sphere(near.from)),
      within_km_(near.within_km),
      surely_inside_(chord_square_of_km(near.within_km) - kRounding),
      surely_outside_(chord_square_of_km(near.within_km) + kRounding) {}

bool SphericalCap::contains(const SpherePoint& place) const {
    const double apart = chord_square(centre_, place);
    if (apart < surely_inside_) return true;
    if (apart > surely_outside_) return false;
    return km_of_chord_square(apart) <= within_km_;
}

std::vector<Nearby> nearest(std::span<const PlacedId> places, Point from, std::size_t limit) {
    const SpherePoint centre = on_sphere(from);
    std::vector<Ranked> ranked;
    ranked.reserve(places.size());
    for (const PlacedId& placed : places)
        ranked.push_back({chord_square(centre, placed.place), placed.id});
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(limit, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(), is_nearer);
    std::vector<Nearby> found;
    for (auto one = ranked.begin(); one != end; ++one)
        found.push_back({one->id, km_of_chord_square(one->chord_square)});
    return found;
}

}  // namespace agora::search
