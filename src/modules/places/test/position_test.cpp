#include "near_ones.hpp"
#include "place_form.hpp"
#include "position.hpp"

#include <gtest/gtest.h>

namespace agora::places {
namespace {

TEST(PositionTest, IsReadAsPeopleCopyIt) {
    const Position gent{51.0543, 3.7174};
    for (const std::string_view typed :
         {"51.0543, 3.7174", "51.0543 3.7174", "51,0543; 3,7174", "geo:51.0543,3.7174",
          "https://map.example/#map=17/51.0543/3.7174", "https://map.example/@51.0543,3.7174,15z",
          "https://map.example/?mlat=51.0543&mlon=3.7174#map=18/51.0543/3.7174"}) {
        EXPECT_EQ(parse_position(typed), gent) << typed;
    }
    EXPECT_EQ(parse_position("-33.8688, -70.1"), (Position{-33.8688, -70.1}));
    EXPECT_EQ(parse_position("51.123456789, 3.1"), (Position{51.12346, 3.1})) << "to the metre";
    for (const std::string_view typed :
         {"", "Gent", "51", "51, 3", "91.5, 3.1", "51.5, 181.2", "51.5", "1.5, 2.5, 3.5"}) {
        EXPECT_EQ(parse_position(typed), std::nullopt) << typed;
    }
    EXPECT_EQ(parse_position(std::string(600, '1')), std::nullopt);
}

TEST(NearOnesTest, NamesAreLikeWithoutCaseAccentsAndOrder) {
    EXPECT_EQ(likeness("Repair Café Gent", "gent repair cafe"), 1);
    EXPECT_GT(likeness("De Werkbank", "Werkbank Gent"), 0.6);
    EXPECT_LT(likeness("De Werkbank", "La Cantine"), 0.3);
    EXPECT_EQ(likeness("", "x"), 0);
}

TEST(NearOnesTest, ALikeNameCountsWithinAHundredAndFiftyMetres) {
    Content here{.name = "The Bench", .commune = "be-44021"};
    here.latitude = 51.0543;
    here.longitude = 3.7174;
    Content near = here;
    near.latitude = 51.0554;  // 122 m
    Content far = here;
    far.latitude = 51.0570;  // 300 m
    Content other = here;
    other.name = "La Cantine";
    Content unknown = here;
    unknown.latitude.reset();
    Content elsewhere = unknown;
    elsewhere.commune = "be-11002";
    std::vector<Listed> all;
    for (const Content& one : {near, far, other, unknown, elsewhere}) {
        all.push_back({{}, prepared(one), false});
    }
    const auto found = near_ones(all, here);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].content(), near);
    EXPECT_EQ(found[1].content(), unknown) << "without a position the commune counts";
}

TEST(EquipmentTest, IsWrittenLineByLine) {
    const auto lines = parse_equipment("2 × Drill; ask first\n\n3D printer\n 4 x Chair \nX ray; ");
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0], (Equipment{1, "Drill", 2, "ask first"}));
    EXPECT_EQ(lines[1], (Equipment{2, "3D printer", 0, ""}));
    EXPECT_EQ(lines[2], (Equipment{3, "Chair", 4, ""}));
    EXPECT_EQ(lines[3], (Equipment{4, "X ray", 0, ""}));
}

}  // namespace
}  // namespace agora::places
