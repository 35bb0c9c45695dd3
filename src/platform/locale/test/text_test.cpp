#include "agora/locale/text.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

TEST(Text, FoldsForSearch) {
    EXPECT_EQ(fold("Éléonore VAN DEN BOSSCHE"), "eleonore van den bossche");
    EXPECT_EQ(fold("Straße Æsop Łódź œuvre"), "strasse aesop lodz oeuvre");
    EXPECT_EQ(fold("Ñandú"), fold("n\u0303andu\u0301"));
    EXPECT_EQ(fold("фотограф"), "фотограф");
}

TEST(Text, NormalisesToFormC) {
    EXPECT_EQ(nfc("e\u0301"), "é");
    EXPECT_EQ(nfc("plain"), "plain");
    EXPECT_EQ(nfc("a\xFFz"), "a\uFFFDz");
}

TEST(Text, SplitsWordsAndCountsCharacters) {
    EXPECT_EQ(words("L'eau, c'est (vraiment) bon: 3,5 m!"),
              (std::vector<std::string>{"L'eau", "c'est", "vraiment", "bon", "3,5", "m"}));
    EXPECT_EQ(character_count("👩‍👩‍👧‍👦é"), 2U);
    EXPECT_EQ(shortened("abcdef", 4), "abc…");
    EXPECT_EQ(shortened("abcd", 4), "abcd");
    EXPECT_EQ(initials("Ana María de la Cruz"), "AC");
    EXPECT_EQ(initials("élise"), "É");
    EXPECT_EQ(initials("  "), "");
}

TEST(Text, MakesSlugs) {
    EXPECT_EQ(slugify("L'Été à Liège — édition 2026!"), "lete-a-liege-edition-2026");
    EXPECT_EQ(slugify("Фотографы"), "fotografy");
    EXPECT_EQ(slugify("…"), "x");
    EXPECT_LE(slugify(std::string(500, 'a')).size(), 60U);
}

}  // namespace
}  // namespace agora::locale
