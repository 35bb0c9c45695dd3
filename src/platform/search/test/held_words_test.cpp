#include "agora/search/held_words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace agora::search {
namespace {

bool holds(std::string_view text, std::string_view typed) {
    return HeldWords{typed}.holds(folded_text(text));
}
bool nearly(std::string_view text, std::string_view typed) {
    return HeldWords{typed}.nearly_holds(folded_text(text));
}

TEST(HeldWords, BeginWordsOfTheTextInAnyOrder) {
    EXPECT_TRUE(holds("Breakfast of photographers in Ghent", "ghent photo"));
    EXPECT_FALSE(holds("Breakfast of photographers in Ghent", "photo liège"));
    EXPECT_FALSE(holds("Telephone", "phone")) << "not inside a word";
    EXPECT_TRUE(holds("Étiquettes à Liège", "LIEGE etiquettes"));
    EXPECT_TRUE(holds("Maakplaats 't Atelier", "atelier"));
}

TEST(HeldWords, ShareStemsInThreeLanguages) {
    EXPECT_TRUE(holds("A photographer speaks", "photographers"));
    EXPECT_TRUE(holds("Werkplaats voor vormgever", "vormgevers"));
    EXPECT_TRUE(holds("Petit déjeuner d'un graphiste", "graphistes"));
    EXPECT_FALSE(holds("An art fair", "arts")) << "a short stem begins too many words";
}

TEST(HeldWords, OneSlipIsForgivenInLongWords) {
    for (const char* typed : {"brekfast", "breakfasst", "braekfast", "bteakfast"}) {
        EXPECT_FALSE(holds("Breakfast in Ghent", typed)) << typed;
        EXPECT_TRUE(nearly("Breakfast in Ghent", typed)) << typed;
    }
    EXPECT_FALSE(nearly("Breakfast in Ghent", "brkfst"));
    EXPECT_FALSE(nearly("A fair", "fbir")) << "too short to be sure";
}

TEST(HeldWords, SignsAloneAreHeldByNothing) {
    for (const char* typed : {"!!!", "\"", " ", "* OR", "\xF0\x9F\x90\x98"}) {
        EXPECT_EQ(holds("", typed), false) << typed;
    }
    EXPECT_TRUE(HeldWords{"%_"}.is_empty());
    EXPECT_TRUE(holds("Either or", "OR")) << "no word is an operator";
}

TEST(HeldWords, WhatNearlyHoldsIsKeptOnlyWhenNothingHolds) {
    const auto kept = [](std::string_view typed) {
        std::vector<std::string> things{"Breakfast", "Brakfast", "Fair"};
        keep_held(things, typed, [](const std::string& one) { return one; });
        return things.size();
    };
    EXPECT_EQ(kept("breakfast"), 1U);
    EXPECT_EQ(kept("breakfost"), 1U);
    EXPECT_EQ(kept("brealfast"), 1U);
    EXPECT_EQ(kept(""), 3U);
    EXPECT_EQ(kept("?"), 0U);
}

}  // namespace
}  // namespace agora::search
