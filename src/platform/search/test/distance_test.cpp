#include "agora/search/distance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace agora::search {
namespace {

constexpr Point kBrussels{50.8503, 4.3517};
constexpr Point kGhent{51.0543, 3.7174};
constexpr Point kLiege{50.6326, 5.5797};
constexpr Point kParis{48.8566, 2.3522};

TEST(Distance, agrees_with_published_distances_between_cities) {
    EXPECT_NEAR(distance_km(kBrussels, kParis), 264, 2);
    EXPECT_NEAR(distance_km(kBrussels, kGhent), 50, 1);
    EXPECT_NEAR(distance_km(kBrussels, kLiege), 90, 1);
}

TEST(Distance, a_quarter_of_the_equator_is_a_quarter_of_the_circumference) {
    EXPECT_NEAR(distance_km({0, 0}, {0, 90}), 6371.0088 * std::acos(-1.0) / 2, 1e-6);
    EXPECT_NEAR(distance_km({0, 0}, {90, 0}), 6371.0088 * std::acos(-1.0) / 2, 1e-6);
}

TEST(Distance, is_the_same_both_ways_and_nothing_to_oneself) {
    EXPECT_DOUBLE_EQ(distance_km(kGhent, kLiege), distance_km(kLiege, kGhent));
    EXPECT_EQ(distance_km(kGhent, kGhent), 0);
}

TEST(Distance, crosses_the_date_line_the_short_way) {
    EXPECT_NEAR(distance_km({0, 179.5}, {0, -179.5}), 111.2, 0.1);
}

TEST(Distance, opposite_points_are_half_the_circumference_apart) {
    EXPECT_NEAR(distance_km({50, 4}, {-50, -176}), 6371.0088 * std::acos(-1.0), 1e-3);
}

/// The haversine formula, another way to the same.
double haversine_km(Point from, Point to) {
    const double degree = std::acos(-1.0) / 180;
    const double height = std::sin((to.latitude - from.latitude) * degree / 2);
    const double width = std::sin((to.longitude - from.longitude) * degree / 2);
    const double chord = height * height + std::cos(from.latitude * degree) *
                                               std::cos(to.latitude * degree) * width * width;
    return 2 * 6371.0088 * std::asin(std::sqrt(std::min(chord, 1.0)));
}

Point any_point(std::mt19937& random) {
    return {std::uniform_real_distribution<>{-90, 90}(random),
            std::uniform_real_distribution<>{-180, 180}(random)};
}

TEST(Distance, is_what_the_haversine_formula_says_near_and_far) {
    std::mt19937 random{11};
    for (int i = 0; i < 10'000; ++i) {
        const Point from = any_point(random);
        const double step = std::pow(10.0, std::uniform_real_distribution<>{-6, 2}(random));
        const Point near{std::clamp(from.latitude + step, -90.0, 90.0), from.longitude};
        EXPECT_NEAR(distance_km(from, near), haversine_km(from, near), 1e-5);
        const Point far = any_point(random);
        EXPECT_NEAR(distance_km(from, far), haversine_km(from, far), 1e-4);
    }
}

TEST(Distance, a_cap_holds_what_its_distance_says_and_its_border) {
    std::mt19937 random{12};
    for (int i = 0; i < 10'000; ++i) {
        const Point from = any_point(random);
        const Point place = any_point(random);
        const double border = distance_km(from, place);
        EXPECT_TRUE((SphericalCap{{from, border}}.contains(on_sphere(place))));
        EXPECT_FALSE((SphericalCap{{from, border - 0.001}}.contains(on_sphere(place))));
        EXPECT_TRUE((SphericalCap{{from, border + 0.001}}.contains(on_sphere(place))));
    }
    EXPECT_TRUE((SphericalCap{{kGhent, 0}}.contains(on_sphere(kGhent))));
    EXPECT_TRUE((SphericalCap{{kGhent, 100'000}}.contains(on_sphere({-51, -176}))));
}

TEST(Distance, nearest_come_first_and_equal_distances_go_by_number) {
    const std::vector<PlacedId> places{{1, on_sphere(kParis)},
                                       {2, on_sphere(kLiege)},
                                       {3, on_sphere(kGhent)},
                                       {4, on_sphere(kBrussels)},
                                       {5, on_sphere(kGhent)}};
    const auto found = nearest(places, kBrussels, 10);
    ASSERT_EQ(found.size(), 5u);
    EXPECT_EQ(found[0], (Nearby{4, 0}));
    EXPECT_EQ(found[1].id, 3);
    EXPECT_EQ(found[2].id, 5);
    EXPECT_EQ(found[3].id, 2);
    EXPECT_EQ(found[4].id, 1);
    EXPECT_EQ(nearest(places, kBrussels, 2).size(), 2u);
}

TEST(Distance, a_point_outside_the_earth_is_not_valid) {
    EXPECT_TRUE(is_valid(kGhent));
    EXPECT_TRUE(is_valid({-90, 180}));
    EXPECT_FALSE(is_valid({90.1, 0}));
    EXPECT_FALSE(is_valid({0, -180.5}));
    EXPECT_FALSE(is_valid({std::numeric_limits<double>::quiet_NaN(), 0}));
}

}  // namespace
}  // namespace agora::search
