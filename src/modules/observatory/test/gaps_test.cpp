#include "gaps.hpp"

#include "agora/territories/testing.hpp"

#include <gtest/gtest.h>

namespace agora::observatory {
namespace {

circles::Circle network_in(std::string place) {
    circles::Circle network;
    network.kind = circles::Kind::profession;
    network.place = std::move(place);
    return network;
}

TEST(Coarse, ShowsNothingOfFewAndRoundsDown) {
    EXPECT_EQ(coarse(0), 0);
    EXPECT_EQ(coarse(4), 0);
    EXPECT_EQ(coarse(5), 5);
    EXPECT_EQ(coarse(9), 5);
    EXPECT_EQ(coarse(1234), 1230);
}

TEST(Gaps, GathersTheCommunesAroundTheBiggest) {
    const auto atlas = territories::small_atlas();
    // Aalst lies 26 km from Gent, Liège far from both.
    const auto gaps =
        gaps_of(*atlas, "photographer", {{"be-44021", 4}, {"be-41002", 3}, {"be-62063", 6}});
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_EQ(gaps[0].commune, "be-44021");
    EXPECT_EQ(gaps[0].people, 5) << "seven, rounded down";
    EXPECT_EQ(gaps[1].commune, "be-62063");
    EXPECT_EQ(gaps[1].people, 5);
}

TEST(Gaps, TooFewOrInAnUnknownPlaceMakeNone) {
    const auto atlas = territories::small_atlas();
    EXPECT_TRUE(gaps_of(*atlas, "photographer", {{"be-44021", 4}}).empty());
    EXPECT_TRUE(gaps_of(*atlas, "photographer", {{"xx-1", 40}, {"", 40}}).empty());
}

TEST(Gaps, ANetworkReachesItsPlaceOrEverywhere) {
    const auto atlas = territories::small_atlas();
    EXPECT_FALSE(is_reached(*atlas, {}, "be-44021"));
    EXPECT_TRUE(is_reached(*atlas, {network_in("be-vlg")}, "be-44021"));
    EXPECT_FALSE(is_reached(*atlas, {network_in("be-wal")}, "be-44021"));
    EXPECT_TRUE(is_reached(*atlas, {network_in("")}, "fr-75056"));
}

}  // namespace
}  // namespace agora::observatory
