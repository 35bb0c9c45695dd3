#include "agora/base/id.hpp"

#include <gtest/gtest.h>

namespace agora {
namespace {

using ThingId = Id<struct ThingTag>;

TEST(Id, ReadsWhatItWrites) {
    EXPECT_EQ(parse_id<ThingId>(to_string(ThingId{42})), ThingId{42});
    EXPECT_EQ(parse_id<ThingId>("9223372036854775807")->value(), 9223372036854775807);
}

TEST(Id, RefusesEverythingThatIsNotAPositiveNumber) {
    for (const char* text : {"", "0", "-1", "+1", " 1", "1 ", "1x", "9223372036854775808", "0x1"}) {
        EXPECT_FALSE(parse_id<ThingId>(text)) << text;
    }
}

TEST(Id, IsNothingUntilSet) {
    EXPECT_FALSE(ThingId{});
    EXPECT_TRUE(ThingId{1});
}

}  // namespace
}  // namespace agora
