#include "agora/base/result.hpp"

#include <gtest/gtest.h>

namespace agora {

enum class DoorRefusal { door_is_locked, door_not_found };

static constexpr RefusalText refusal_text(DoorRefusal refusal) {
    switch (refusal) {
        case DoorRefusal::door_is_locked:
            return {"door_is_locked", RefusalKind::rule, tr("The door is locked.")};
        case DoorRefusal::door_not_found:
            return {"door_not_found", RefusalKind::not_found, tr("There is no such door.")};
    }
    return {};
}

namespace {

TEST(Result, HoldsAValueOrARefusal) {
    const Result<int> value = 7;
    const Result<int> refused = Refusal{DoorRefusal::door_is_locked, "key", {{"door", "3"}}};
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, 7);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.refusal().is(DoorRefusal::door_is_locked));
    EXPECT_EQ(refused.refusal().field(), "key");
    EXPECT_EQ(refused.refusal().message().values.front().second, "3");
}

TEST(ResultDeathTest, AbortsWhenTheWrongSideIsRead) {
    const Result<int> refused = DoorRefusal::door_not_found;
    EXPECT_DEATH((void)*refused, "assertion failed");
}

}  // namespace
}  // namespace agora
