#include "agora/search/distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace agora::search {
namespace {

constexpr double kEarthRadiusKm = 6371.0088;
constexpr double kRadians = std::numbers::pi / 180;

double square(double value) {
    return value * value;
}

bool is_nearer(const Nearby& left, const Nearby& right) {
    if (left.km != right.km) return left.km < right.km;
    return left.id < right.id;
}

}  // namespace

bool is_valid(Point point) {
    return point.latitude >= -90 && point.latitude <= 90 && point.longitude >= -180 &&
           point.longitude <= 180;
}

double distance_km(Point from, Point to) {
    const double half_height = std::sin((to.latitude - from.latitude) * kRadians / 2);
    const double half_width = std::sin((to.longitude - from.longitude) * kRadians / 2);
    const double chord = square(half_height) + std::cos(from.latitude * kRadians) *
                                                   std::cos(to.latitude * kRadians) *
                                                   square(half_width);
    return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)));
}

std::vector<Nearby> nearest(std::span<const PlacedId> places, Point from, double within_km,
                            std::size_t limit) {
    std::vector<Nearby> found;
    for (const PlacedId& placed : places) {
        const double km = distance_km(from, placed.place);
        if (km <= within_km) found.push_back({placed.id, km});
    }
    const std::size_t wanted = std::min(limit, found.size());
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::partial_sort(found.begin(), end, found.end(), is_nearer);
    found.resize(wanted);
    return found;
}

}  // namespace agora::search
