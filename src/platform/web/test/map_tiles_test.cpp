#include "agora/web/map_tiles.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

TEST(MapTiles, TellTheOriginThatABrowserMayAsk) {
    EXPECT_EQ(origin_of_tiles("https://tiles.example/{z}/{x}/{y}.png"), "https://tiles.example");
    EXPECT_EQ(origin_of_tiles("https://t.example:8443/osm/{z}/{x}/{y}@2x.webp?key=aB3"),
              "https://t.example:8443");
}

TEST(MapTiles, AreRefusedWhenTheAddressIsNoneOrSaysMore) {
    for (const std::string_view address :
         {"", "tiles.example/{z}/{x}/{y}.png", "http://tiles.example/{z}/{x}/{y}.png",
          "https://tiles.example", "https://tiles.example/{z}/{x}.png", "https:///{z}/{x}/{y}.png",
          "https://:443/{z}/{x}/{y}.png", "https://a.example b.example/{z}/{x}/{y}.png",
          "https://a.example; script-src *;/{z}/{x}/{y}.png", "https://*/{z}/{x}/{y}.png",
          "https://{s}.tiles.example/{z}/{x}/{y}.png", "https://me:secret@a.example/{z}/{x}/{y}",
          "https://a.example/{z}/{x}/{y}.png\"onerror=", "https://a.example/{z}/{x}/{y} /*"}) {
        EXPECT_FALSE(origin_of_tiles(address)) << address;
    }
}

}  // namespace
}  // namespace agora::web
