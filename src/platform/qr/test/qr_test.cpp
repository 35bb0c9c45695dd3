#include "agora/qr/qr.hpp"

#include <gtest/gtest.h>

namespace agora::qr {
namespace {

TEST(SvgOf, DrawsAVersionOneCodeWithItsQuietZone) {
    const auto svg = svg_of("https://a.be");
    ASSERT_TRUE(svg);
    // 21 modules and twice four of quiet zone.
    EXPECT_NE(svg->find("viewBox=\"0 0 29 29\""), std::string::npos);
    // Each row of a finder pattern begins with seven dark modules, after the quiet zone.
    EXPECT_NE(svg->find("M4 4h7v1h-7z"), std::string::npos);
    EXPECT_NE(svg->find("M4 5h1v1h-1zM10 5h1v1h-1z"), std::string::npos);
}

TEST(SvgOf, DrawsTheSameTextAlike) {
    EXPECT_EQ(svg_of("https://agora.example/members/12"),
              svg_of("https://agora.example/members/12"));
    EXPECT_NE(svg_of("https://agora.example/members/12"),
              svg_of("https://agora.example/members/13"));
}

TEST(SvgOf, KeepsTheTextOutOfTheMarkup) {
    const auto svg = svg_of("\"><script>alert(1)</script>");
    ASSERT_TRUE(svg);
    EXPECT_EQ(svg->find("script"), std::string::npos);
}

TEST(ModulesOf, AreTheSameDrawingInASquare) {
    const auto modules = modules_of("https://a.be");
    ASSERT_TRUE(modules);
    ASSERT_EQ(modules->size(), 29 * 29);
    EXPECT_EQ(modules->substr(0, 4 * 29).find('1'), std::string::npos) << "the quiet zone";
    EXPECT_EQ(modules->substr(4 * 29, 12), "000011111110");
    EXPECT_EQ(modules->substr(5 * 29, 12), "000010000010");
    EXPECT_FALSE(modules_of(""));
    EXPECT_FALSE(modules_of(std::string(kMostBytes + 1, 'a')));
}

TEST(SvgOf, RefusesWhatDoesNotFit) {
    EXPECT_FALSE(svg_of(""));
    EXPECT_FALSE(svg_of(std::string_view{"a\0b", 3}));
    EXPECT_TRUE(svg_of(std::string(kMostBytes, 'a')));
    EXPECT_FALSE(svg_of(std::string(kMostBytes + 1, 'a')));
}

}  // namespace
}  // namespace agora::qr
