#include "agora/territories/base_map.hpp"

#include <gtest/gtest.h>

namespace agora::territories {
namespace {

/// Two squares that share a side; the second takes it backwards.
constexpr std::string_view kTwoSquares = R"json({
  "type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [-1, 50]},
  "objects": {
    "countries": {"type": "GeometryCollection", "geometries": [
      {"type": "MultiPolygon", "id": "be", "arcs": [[[0, 1]]]}]},
    "neighbours": {"type": "MultiPolygon", "arcs": [[[-1, 2]]]},
    "borders": {"type": "MultiLineString", "arcs": [[0]]}},
  "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]],
  "towns": [[1, 1, 90, "Gent", "", "Gand", "Ghent"], [3, 1, 60, "Lille", "Rijsel"], ["x"]]})json";

TEST(BaseMapTest, IsReadFromTopoJson) {
    const BaseMap map = read_base_map(kTwoSquares);
    ASSERT_EQ(map.land.size(), 2U);
    EXPECT_EQ(map.land[0].front(), (MapPoint{0, 50}));
    EXPECT_EQ(map.land[0][1], (MapPoint{0, 51}));
    EXPECT_EQ(map.land[0].back(), (MapPoint{0, 50}));
    EXPECT_EQ(map.land[1].front(), (MapPoint{0, 51})) << "backwards";
    ASSERT_EQ(map.borders.size(), 1U);
    ASSERT_EQ(map.towns.size(), 2U);
    EXPECT_EQ(map.towns[0].name_in(Language::fr), "Gand");
    EXPECT_EQ(map.towns[0].name_in(Language::nl), "Gent");
    EXPECT_EQ(map.towns[1].name_in(Language::en), "Lille");
}

TEST(BaseMapTest, WhatCannotBeReadIsLeftOut) {
    for (const std::string_view text :
         {"", "[]", "{", R"({"arcs": [[1]], "objects": 3})",
          R"({"transform": {"scale": [1, 1], "translate": [0, 0]}, "arcs": [],
              "objects": {"neighbours": {"arcs": [[[7, -9]]]}}})"}) {
        const BaseMap map = read_base_map(text);
        for (const MapLine& ring : map.land) EXPECT_TRUE(ring.empty()) << text;
        EXPECT_TRUE(map.towns.empty()) << text;
    }
}

}  // namespace
}  // namespace agora::territories
