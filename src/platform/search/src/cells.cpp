#include "cells.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace agora::search {
namespace {

constexpr double kCellsInDegree = 10;
constexpr FacetKey kCellsAround = 3'600;
constexpr FacetKey kRows = 1'800;
/// From a cell's centre to its farthest corner, at the equator where it is widest.
constexpr double kCellRadiusKm = 7.88;
/// The opposite side of the earth may come out a little farther than 4.
constexpr double kRounding = 1e-12;

struct Angle {
    double sine = 0;
    double cosine = 0;
};

/// Of the middles of rows or columns, from -90 or -180 degrees on.
std::vector<Angle> middles(FacetKey count, double first_degree) {
    std::vector<Angle> angles;
    for (FacetKey at = 0; at < count; ++at) {
        const double degree = first_degree + (static_cast<double>(at) + 0.5) / kCellsInDegree;
        const double angle = degree * std::numbers::pi / 180;
        angles.push_back({std::sin(angle), std::cos(angle)});
    }
    return angles;
}

SpherePoint centre_of(FacetKey cell) {
    static const std::vector<Angle> rows = middles(kRows, -90);
    static const std::vector<Angle> columns = middles(kCellsAround, -180);
    const Angle& latitude = rows[static_cast<std::size_t>(cell / kCellsAround)];
    const Angle& longitude = columns[static_cast<std::size_t>(cell % kCellsAround)];
    return {latitude.cosine * longitude.cosine, latitude.cosine * longitude.sine, latitude.sine};
}

}  // namespace

FacetKey cell_of(Point point) {
    const auto row = static_cast<FacetKey>(std::floor((point.latitude + 90) * kCellsInDegree));
    const auto column = static_cast<FacetKey>(std::floor((point.longitude + 180) * kCellsInDegree));
    return std::min(row, kRows - 1) * kCellsAround + std::min(column, kCellsAround - 1);
}

Covering::Covering(const Near& near)
    : centre_(on_sphere(near.from)),
      inside_(chord_square_of_km(near.within_km - kCellRadiusKm)),
      outside_(chord_square_of_km(near.within_km + kCellRadiusKm) + kRounding),
      has_inside_(near.within_km >= kCellRadiusKm) {}

Cover Covering::of(FacetKey cell) const {
    const double apart = chord_square(centre_, centre_of(cell));
    if (apart > outside_) return Cover::outside;
    return has_inside_ && apart < inside_ ? Cover::inside : Cover::partly;
}

}  // namespace agora::search
