#include "drawn_map.hpp"

#include "places_test.hpp"

#include <algorithm>

namespace agora::places {
namespace {

territories::BaseMap square() {
    territories::BaseMap map;
    map.land = {{{3, 50}, {5, 50}, {5, 52}, {3, 52}}, {{20, 60}, {21, 60}, {21, 61}}};
    map.borders = {{{4, 49}, {4, 53}}};
    map.towns = {{{3.7, 51.05}, "Gent", "", "Gand", "Ghent"}, {{12, 41}, "Roma", "", "", "Rome"}};
    return map;
}

TEST(BoxTest, IsReadFromAnAddress) {
    EXPECT_TRUE(parse_box("3.1,50.2,4.5,51.5"));
    for (const std::string_view typed : {"", "3,50,4", "3,50,4,x", "4,50,3,51", "3,50,3.001,50.001",
                                         "-99,50,4,51", "nan,1,2,3", "3,50,4,51,5", "3,50,4,inf"}) {
        EXPECT_FALSE(parse_box(typed)) << typed;
    }
}

TEST(DrawnMapTest, ShowsThePartOfTheLandAndGroupsWhatLiesTogether) {
    const std::vector<MapItem> items{{1, "One", {51.05, 3.7}},
                                     {2, "Two", {51.0501, 3.7001}},
                                     {3, "Three", {50.6, 4.5}},
                                     {4, "Far", {10, 10}}};
    const auto map = draw(square(), items, {3.5, 50.5, 4.6, 51.2}, Language::fr,
                          [](const auto&, const MapBox&) { return std::string{"/near"}; });
    EXPECT_TRUE(map.land.starts_with("M"));
    EXPECT_EQ(std::ranges::count(map.land, 'Z'), 1) << "the island far away is not drawn";
    ASSERT_EQ(map.points.size(), 2U);
    EXPECT_EQ(map.points[0].places, 2);
    EXPECT_EQ(map.points[0].label, "1 One, 2 Two");
    EXPECT_EQ(map.points[0].url, "/near");
    EXPECT_EQ(map.points[1].url, "#place-3");
    for (const PointMark& point : map.points) {
        EXPECT_GE(point.x, 0);
        EXPECT_LE(point.x, map.width);
        EXPECT_GE(point.y, 0);
        EXPECT_LE(point.y, map.height);
    }
    ASSERT_EQ(map.towns.size(), 1U);
    EXPECT_EQ(map.towns[0].name, "Gand");
}

class MapTest : public PlacesTest {};

TEST_P(MapTest, IsTheSameResultAsTheListWithoutScript) {
    const auto edith = editor();
    propose(edith, workshop());
    auto other = with(with(workshop("The Kitchen"), "commune", "Brussel"), "position", "");
    propose(edith, with(other, "kind", "third_place"));
    const auto map = get("/en/places/map");
    EXPECT_TRUE(map.holds("2 places"));
    EXPECT_TRUE(map.holds("href=\"#place-1\""));
    EXPECT_TRUE(map.holds("id=\"place-2\""));
    EXPECT_TRUE(map.holds("aria-label=\"1 The Bench\""));
    const auto some = get("/en/places/map?kind=third_place");
    EXPECT_FALSE(some.holds("The Bench"));
    EXPECT_TRUE(get("/en/places?kind=third_place").holds("/en/places/map?kind=third_place"));
    EXPECT_TRUE(get("/en/places/map?box=3.5,50.9,3.9,51.2").holds("The whole map"));
    EXPECT_EQ(get("/en/places/map?q=zeppelin").status, 200);
}

AGORA_EACH_ENGINE(MapTest);

}  // namespace
}  // namespace agora::places
