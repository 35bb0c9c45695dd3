#include "theme.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace agora::site {
namespace {

using Colours = std::map<std::string, Colour, std::less<>>;

Colours colours_of(std::string_view block) {
    Colours colours;
    while (true) {
        const auto start = block.find("--");
        if (start == std::string_view::npos) return colours;
        const auto colon = block.find(':', start);
        const auto name = std::string{block.substr(start + 2, colon - start - 2)};
        colours[name] = parse_colour(block.substr(colon + 1, 7)).value();
        block.remove_prefix(colon);
    }
}

struct Schemes {
    Colours light;
    Colours dark;
};

Schemes schemes_of(const std::string& css) {
    const auto media = css.find("@media");
    const auto named = css.find(":root[data-theme=dark]");
    EXPECT_NE(media, std::string::npos);
    return {colours_of(css.substr(0, media)), colours_of(css.substr(named))};
}

/// Web colours at even steps: 6 x 6 x 6.
template <typename Check>
void for_each_colour(Check check) {
    constexpr std::array kParts{0.0, 0.2, 0.4, 0.6, 0.8, 1.0};
    for (const double red : kParts) {
        for (const double green : kParts) {
            for (const double blue : kParts) check(to_string(Colour{red, green, blue}));
        }
    }
}

constexpr double kReadable = 4.5;

TEST(Theme, ReadsAColourAndNothingElse) {
    EXPECT_EQ(to_string(parse_colour("#0B5d50").value()), "#0b5d50");
    for (const std::string_view text :
         {"", "0b5d50", "#0b5d5", "#0b5d501", "#0b5d5g", "#-b5d50", "red", "#0b5 50"}) {
        EXPECT_FALSE(parse_colour(text)) << text;
    }
}

TEST(Theme, ReckonsContrastAsWcagDoes) {
    EXPECT_NEAR(contrast(*parse_colour("#000000"), *parse_colour("#ffffff")), 21, 0.001);
    EXPECT_NEAR(contrast(*parse_colour("#777777"), *parse_colour("#ffffff")), 4.48, 0.005);
}

TEST(Theme, IsEmptyWhenNoColourIsSet) {
    EXPECT_EQ(theme_stylesheet({"", "", ""}), "");
    EXPECT_EQ(theme_stylesheet({"}body{display:none", "", ""}), "");
}

TEST(Theme, AColourThatReadsWellStaysAsItIs) {
    const Schemes schemes = schemes_of(theme_stylesheet({"#0b5d50", "", ""}));
    EXPECT_EQ(to_string(schemes.light.at("accent")), "#0b5d50");
    EXPECT_FALSE(schemes.light.contains("invite"));
}

TEST(Theme, AnyColourStaysReadableInLightAndInDark) {
    const Colour sunk = *parse_colour("#f3ecdd");
    const Colour sheet = *parse_colour("#211d18");
    for_each_colour([&](const std::string& colour) {
        const Schemes schemes = schemes_of(theme_stylesheet({colour, colour, colour}));
        for (const auto& [ground, ink_soft, found] :
             {std::tuple{sunk, *parse_colour("#5c5548"), &schemes.light},
              std::tuple{sheet, *parse_colour("#bfb5a4"), &schemes.dark}}) {
            for (const std::string name : {"accent", "warn"}) {
                EXPECT_GE(contrast(found->at(name), ground), kReadable) << colour;
                EXPECT_GE(contrast(found->at(name), found->at(name + "-soft")), kReadable)
                    << colour;
                EXPECT_GE(contrast(found->at("on-" + name), found->at(name)), kReadable) << colour;
                EXPECT_GE(contrast(found->at("on-" + name), found->at(name + "-strong")), kReadable)
                    << colour;
                EXPECT_GE(contrast(ink_soft, found->at(name + "-soft")), kReadable) << colour;
            }
            EXPECT_GE(contrast(found->at("on-invite"), found->at("invite")), kReadable) << colour;
            EXPECT_GE(contrast(found->at("on-invite"), found->at("invite-strong")), kReadable)
                << colour;
            EXPECT_GE(contrast(ink_soft, found->at("invite-soft")), kReadable) << colour;
            EXPECT_GE(contrast(found->at("on-deep-soft"), found->at("deep")), kReadable) << colour;
        }
    });
}

}  // namespace
}  // namespace agora::site
