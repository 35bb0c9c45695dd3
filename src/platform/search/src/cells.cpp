#include "cells.hpp"

#include <algorithm>
#include <cmath>

namespace agora::search {
namespace {

constexpr double kCellsInDegree = 10;
constexpr FacetKey kCellsAround = 3'600;
constexpr FacetKey kRows = 1'800;
constexpr double kLeastKmInDegree = 111;
/// From a cell's centre to its farthest corner, at the equator where it is widest.
constexpr double kCellRadiusKm = 7.88;

}  // namespace

FacetKey cell_of(Point point) {
    const auto row = static_cast<FacetKey>(std::floor((point.latitude + 90) * kCellsInDegree));
    const auto column = static_cast<FacetKey>(std::floor((point.longitude + 180) * kCellsInDegree));
    return std::min(row, kRows - 1) * kCellsAround + std::min(column, kCellsAround - 1);
}

Cover cover_of(FacetKey cell, const Near& near) {
    const double south = static_cast<double>(cell / kCellsAround) / kCellsInDegree - 90;
    const double west = static_cast<double>(cell % kCellsAround) / kCellsInDegree - 180;
    const double half = 0.5 / kCellsInDegree;
    const Point centre{south + half, west + half};
    const double degrees_apart = std::abs(centre.latitude - near.from.latitude) - half;
    if (degrees_apart * kLeastKmInDegree > near.within_km) return Cover::outside;
    const double apart = distance_km(centre, near.from);
    if (apart - kCellRadiusKm > near.within_km) return Cover::outside;
    return apart + kCellRadiusKm <= near.within_km ? Cover::inside : Cover::partly;
}

}  // namespace agora::search
