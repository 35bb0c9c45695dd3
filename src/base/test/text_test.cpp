#include "agora/base/text.hpp"

#include <gtest/gtest.h>

namespace agora {
namespace {

TEST(Text, TrimsAndSplits) {
    EXPECT_EQ(trimmed(" \t a b \n"), "a b");
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

TEST(Text, KnowsWellFormedUtf8) {
    EXPECT_TRUE(is_valid_utf8("Liège 🎷"));
    for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE9", "a\x80"}) {
        EXPECT_FALSE(is_valid_utf8(bad));
    }
    EXPECT_EQ(utf8_length("Liège"), 5U);
}

TEST(Text, ComparesInConstantTime) {
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
}

}  // namespace
}  // namespace agora
