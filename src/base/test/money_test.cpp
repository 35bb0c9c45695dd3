#include "agora/base/money.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace agora {
namespace {

TEST(Money, WritesTwoDecimals) {
    EXPECT_EQ(to_string(Money{.minor_units = 1205}), "12.05 EUR");
    EXPECT_EQ(to_string(Money{.minor_units = -5}), "-0.05 EUR");
    EXPECT_EQ(to_string(Money{.minor_units = std::numeric_limits<std::int64_t>::min()}),
              "-92233720368547758.08 EUR");
}

TEST(Money, ReadsBothDecimalMarks) {
    EXPECT_EQ(parse_minor_units("12"), 1200);
    EXPECT_EQ(parse_minor_units("12.5"), 1250);
    EXPECT_EQ(parse_minor_units("12,05"), 1205);
    EXPECT_EQ(parse_minor_units("-0,01"), -1);
}

TEST(Money, RefusesWhatIsNotAnAmount) {
    for (const char* text : {"", ".", "1.", ".5", "1.234", "1,2,3", "1e3", "12345678901234567"}) {
        EXPECT_FALSE(parse_minor_units(text)) << text;
    }
}

}  // namespace
}  // namespace agora
