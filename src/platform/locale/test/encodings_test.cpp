#include "agora/locale/text.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

TEST(Encodings, ConvertsToUtf8) {
    EXPECT_EQ(to_utf8("caf\xE9 \x80", "windows-1252"), "café €");
    EXPECT_EQ(to_utf8("caf\xE9 \x80", "ISO-8859-1"), "café €");
    EXPECT_EQ(to_utf8(std::string_view{"a\0b\0", 4}, "UTF-16LE"), "ab");
    EXPECT_EQ(to_utf8("\xEF\xBB\xBFx", "UTF-8"), "x");
    EXPECT_FALSE(to_utf8("x", "no-such-charset"));
    EXPECT_FALSE(to_utf8("x", ""));
}

TEST(Encodings, GuessesTheUsualOnes) {
    EXPECT_EQ(guess_charset("héron"), "UTF-8");
    EXPECT_EQ(guess_charset("\xFF\xFE"
                            "a"),
              "UTF-16LE");
    EXPECT_EQ(guess_charset("h\xE9ron du marais, d\xE9j\xE0 vu"), "windows-1252");
}

TEST(Encodings, RepairsMalformedBytes) {
    EXPECT_EQ(repaired("a\xFF\xFE"
                       "b"),
              "a\uFFFD\uFFFDb");
}

}  // namespace
}  // namespace agora::locale
