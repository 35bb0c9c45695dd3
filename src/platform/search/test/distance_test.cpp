#include "agora/search/distance.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

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

TEST(Distance, nearest_keeps_those_within_and_sorts_them) {
    const std::vector<PlacedId> places{
        {1, kParis}, {2, kLiege}, {3, kGhent}, {4, kBrussels}, {5, kGhent}};
    const auto found = nearest(places, kBrussels, 100, 10);
    ASSERT_EQ(found.size(), 4u);
    EXPECT_EQ(found[0], (Nearby{4, 0}));
    EXPECT_EQ(found[1].id, 3);
    EXPECT_EQ(found[2].id, 5);
    EXPECT_EQ(found[3].id, 2);
    EXPECT_EQ(nearest(places, kBrussels, 100, 2).size(), 2u);
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
