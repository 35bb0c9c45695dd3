#include "agora/files/portrait.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace agora::files::test {
namespace {

struct Circle {
    double x, y, radius;
};

std::vector<Circle> circles_in(const std::string& svg) {
    static const std::regex kCircle{R"re(cx="([-\d.]+)" cy="([-\d.]+)" r="([-\d.]+)")re"};
    std::vector<Circle> circles;
    for (std::sregex_iterator at{svg.begin(), svg.end(), kCircle}, end; at != end; ++at) {
        circles.push_back({std::stod((*at)[1]), std::stod((*at)[2]), std::stod((*at)[3])});
    }
    return circles;
}

TEST(Portrait, IsTheSameForTheSameSeed) {
    EXPECT_EQ(default_portrait({"42", "AV"}), default_portrait({"42", "AV"}));
    std::set<std::string> different;
    for (int seed = 0; seed < 200; ++seed) {
        different.insert(default_portrait({std::to_string(seed), "AV"}));
    }
    EXPECT_GE(different.size(), 190U);
}

TEST(Portrait, ShowsCirclesThatTouch) {
    for (int seed = 0; seed < 50; ++seed) {
        const auto circles = circles_in(default_portrait({std::to_string(seed), "AV"}));
        ASSERT_GE(circles.size(), 2U);
        const Circle& large = circles.front();
        for (std::size_t index = 1; index < circles.size(); ++index) {
            const Circle& small = circles[index];
            const double apart = std::hypot(small.x - large.x, small.y - large.y);
            EXPECT_NEAR(apart, large.radius + small.radius, 0.3);
            if (index == 1) continue;
            const Circle& before = circles[index - 1];
            const double next = std::hypot(small.x - before.x, small.y - before.y);
            EXPECT_GE(next, small.radius + before.radius - 0.3);
        }
    }
}

TEST(Portrait, IsSmallAndLoadsNothing) {
    for (int seed = 0; seed < 50; ++seed) {
        const std::string svg = default_portrait({std::to_string(seed), "WWW"});
        EXPECT_LT(svg.size(), 800U);
        EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "));
        for (const char* never : {"script", "style", "href", "url(", "<image", " on", "foreign"}) {
            EXPECT_EQ(svg.find(never), std::string::npos) << never;
        }
    }
}

TEST(Portrait, EscapesTheInitials) {
    EXPECT_NE(default_portrait({"1", "<&>"}).find(">&lt;&amp;&gt;</text>"), std::string::npos);
    EXPECT_NE(default_portrait({"1", "\"'x"}).find(">&quot;&#39;x</text>"), std::string::npos);
    const std::string attack =
        default_portrait({"\"><script>", "</text><script>alert(1)</script>"});
    EXPECT_EQ(attack.find("<script"), std::string::npos);
    EXPECT_NE(attack.find(">&lt;/t</text>"), std::string::npos);
}

TEST(Portrait, LeavesOutWhatIsNoLetter) {
    const std::string without = default_portrait({"1", ""});
    EXPECT_EQ(without.find("<text"), std::string::npos);
    EXPECT_EQ(default_portrait({"1", "\xFF\xFE"}), without);
    EXPECT_EQ(default_portrait({"1", "\x01\u202E \u200B"}), without);
    EXPECT_NE(default_portrait({"1", "ÉÀŽŁ"}).find(">ÉÀŽ</text>"), std::string::npos);
}

TEST(Portrait, HasTheAskedSizeWithinReason) {
    EXPECT_NE(default_portrait({"1", "A", 256}).find("width=\"256\" height=\"256\""),
              std::string::npos);
    EXPECT_NE(default_portrait({"1", "A", -5}).find("width=\"16\""), std::string::npos);
    EXPECT_NE(default_portrait({"1", "A", 1'000'000}).find("width=\"1024\""), std::string::npos);
}

TEST(Initials, AreThoseOfTheFirstAndTheLastWord) {
    EXPECT_EQ(initials_of("Ana de Vos"), "AV");
    EXPECT_EQ(initials_of("  élodie   "), "É");
    EXPECT_EQ(initials_of("jan-willem o'neill"), "JO");
    EXPECT_EQ(initials_of("Ana (zij)"), "A");
    EXPECT_EQ(initials_of("şule Ørsted"), "şØ");
    EXPECT_EQ(initials_of(""), "");
    EXPECT_EQ(initials_of("123 ..."), "");
    EXPECT_EQ(initials_of("\xFF"), "");
}

}  // namespace
}  // namespace agora::files::test
