#include "passage.hpp"

#include <gtest/gtest.h>

namespace agora::shelf {
namespace {

const std::string kText = "# Rules\n\nWe meet on Monday at nine.\n\nCoffee is free.\n";

Placed placed(std::string_view now, std::size_t place, std::string_view words) {
    return place_in(now, {kText, place, words});
}

TEST(PassageTest, ATextIsCutAtEmptyLines) {
    const auto passages = passages_of(kText);
    ASSERT_EQ(passages.size(), 3U);
    EXPECT_EQ(passages[0].text, "# Rules");
    EXPECT_EQ(passages[1].text, "We meet on Monday at nine.");
    EXPECT_EQ(passages[2].text, "Coffee is free.");
    EXPECT_TRUE(passages_of("").empty());
    EXPECT_TRUE(passages_of("\n \n\n").empty());
    EXPECT_EQ(passages_of("```\na\n\nb\n```\n\nc").size(), 2U) << "a fenced block is one";
    EXPECT_EQ(passages_of("- one\n- two\n\n\n\nthree")[0].text, "- one\n- two");
}

TEST(PassageTest, APassageThatStaysIsFoundWhereverItStands) {
    const auto same = placed(kText, 1, "We meet on Friday.");
    EXPECT_EQ(same.fit, Fit::same);
    EXPECT_EQ(same.place, 1U);
    EXPECT_EQ(same.after, "We meet on Friday.");
    const auto moved = placed("New first.\n\nMore.\n\n" + kText, 1, "x");
    EXPECT_EQ(moved.fit, Fit::same);
    EXPECT_EQ(moved.place, 3U);
}

TEST(PassageTest, AChangeElsewhereInThePassageIsKept) {
    const std::string now = "# Rules\n\nWe meet on Monday at ten.\n\nCoffee is free.\n";
    const auto both = placed(now, 1, "We gather on Monday at nine.");
    EXPECT_EQ(both.fit, Fit::merged);
    EXPECT_EQ(both.place, 1U);
    EXPECT_EQ(both.after, "We gather on Monday at ten.");
    const auto again = placed(now, 1, "We meet on Monday at ten.");
    EXPECT_EQ(again.fit, Fit::merged) << "the same change twice is one";
    EXPECT_EQ(again.after, "We meet on Monday at ten.");
}

TEST(PassageTest, AChangeOfTheSameWordsIsSaid) {
    const auto clash = placed("# Rules\n\nWe meet on Friday at nine.\n\nCoffee is free.\n", 1,
                              "We meet on Tuesday at nine.");
    EXPECT_EQ(clash.fit, Fit::changed);
    EXPECT_EQ(clash.now, "We meet on Friday at nine.");
    EXPECT_EQ(clash.after, "We meet on Tuesday at nine.") << "as suggested";
    const auto gone = placed("# Rules\n\nCoffee is free.\n", 1, "x");
    EXPECT_EQ(gone.fit, Fit::changed);
    EXPECT_FALSE(gone.place);
    EXPECT_EQ(placed("", 1, "x").fit, Fit::changed);
    EXPECT_EQ(placed(kText, 9, "x").fit, Fit::changed);
}

TEST(PassageTest, OfPassagesThatReadAlikeTheRightOneIsMeant) {
    const std::string base = "Same.\n\nOne.\n\nSame.";
    const auto second = place_in("New.\n\nSame.\n\nOne.\n\nSame.", {base, 2, "Other."});
    EXPECT_EQ(second.fit, Fit::same);
    EXPECT_EQ(second.place, 3U);
    const auto unclear = place_in("Same.\n\nSame.\n\nSame.\n\nSame.", {base, 2, "Other."});
    EXPECT_EQ(unclear.fit, Fit::changed) << "nobody guesses";
}

TEST(PassageTest, TheRestOfTheTextStaysByteForByte) {
    const std::string spaced = "# Rules\n\n\n\nOld.\n \nCoffee.\n";
    EXPECT_EQ(with_passage(spaced, 1, "New."), "# Rules\n\n\n\nNew.\n \nCoffee.\n");
    EXPECT_EQ(with_passage(spaced, 1, ""), "# Rules\n\n\n\nCoffee.\n");
    EXPECT_EQ(with_passage(spaced, 9, "x"), spaced);
}

}  // namespace
}  // namespace agora::shelf
