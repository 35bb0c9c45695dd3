#include "difference.hpp"

#include <gtest/gtest.h>

namespace agora::shelf {
namespace {

/// "a [-b-] {+c+} d"
std::string told(std::string_view before, std::string_view after) {
    std::string text;
    for (const Piece& piece : difference(before, after)) {
        switch (piece.change) {
            case Change::same:
                text += piece.text;
                break;
            case Change::removed:
                text += "[-" + piece.text + "-]";
                break;
            case Change::added:
                text += "{+" + piece.text + "+}";
                break;
        }
    }
    return text;
}

std::string without(Change change, std::string_view before, std::string_view after) {
    std::string text;
    for (const Piece& piece : difference(before, after)) {
        if (piece.change != change) text += piece.text;
    }
    return text;
}

TEST(Difference, TellsWordsWithinALine) {
    EXPECT_EQ(told("We meet on Monday at nine.", "We meet on Friday at nine."),
              "We meet on [-Monday -]{+Friday +}at nine.");
    EXPECT_EQ(told("one two\n", "three four\n"), "[-one two-]{+three four+}\n");
    EXPECT_EQ(told("one\n", "one\ntwo\n"), "one\n{+two\n+}");
    EXPECT_EQ(told("one", "one\ntwo"), "one{+\ntwo+}");
    EXPECT_EQ(told("", "new"), "{+new+}");
    EXPECT_EQ(told("old", ""), "[-old-]");
    EXPECT_EQ(told("same", "same"), "same");
    EXPECT_TRUE(difference("", "").empty());
}

TEST(Difference, TellsLinesThatCameAndWent) {
    EXPECT_EQ(told("a\nb\nc\n", "a\nc\nd\n"), "a\n[-b\n-]c\n{+d\n+}");
    EXPECT_EQ(told("a\n\nb\n", "a\n\nx\n\nb\n"), "a\n\n{+x\n\n+}b\n");
}

TEST(Difference, HoldsBothTextsWhateverTheyAre) {
    std::string before;
    std::string after;
    unsigned dice = 7;
    const auto roll = [&] { return (dice = dice * 1103515245U + 12345U) >> 16; };
    for (int round = 0; round < 200; ++round) {
        for (std::string* text : {&before, &after}) {
            text->clear();
            for (unsigned length = roll() % 60; length > 0; --length) {
                *text += "ab \n"[roll() % 4];
            }
        }
        EXPECT_EQ(without(Change::added, before, after), before);
        EXPECT_EQ(without(Change::removed, before, after), after);
    }
}

TEST(Difference, EndsSoonForTextsMadeToBeSlow) {
    std::string before;
    std::string after;
    for (int line = 0; line < 16'000; ++line) {
        before += line % 2 == 0 ? "a\n" : "b\n";
        after += line % 3 == 0 ? "b \n" : "a \n";
    }
    EXPECT_EQ(without(Change::added, before, after), before);
    EXPECT_EQ(without(Change::removed, before, after), after);
}

}  // namespace
}  // namespace agora::shelf
