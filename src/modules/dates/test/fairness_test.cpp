#include "fairness.hpp"

#include <gtest/gtest.h>

namespace agora::dates {
namespace {

TEST(Fairness, TellsThePartsOfTheWeek) {
    const Date thursday{2026, 12, 3};
    EXPECT_EQ(part_of({thursday, 8, 30}), Part::morning);
    EXPECT_EQ(part_of({thursday, 11, 59}), Part::morning);
    EXPECT_EQ(part_of({thursday, 12, 0}), Part::midday);
    EXPECT_EQ(part_of({thursday, 14, 0}), Part::afternoon);
    EXPECT_EQ(part_of({thursday, 17, 0}), Part::evening);
    EXPECT_EQ(part_of({thursday, 23, 0}), Part::evening);
    EXPECT_EQ(part_of({{2026, 12, 4}, 20, 0}), Part::evening) << "a Friday";
    EXPECT_EQ(part_of({{2026, 12, 5}, 10, 0}), Part::weekend) << "a Saturday";
    EXPECT_EQ(part_of({{2026, 12, 6}, 20, 0}), Part::weekend) << "a Sunday";
    EXPECT_EQ(part_of({{1969, 12, 28}, 9, 0}), Part::weekend) << "before 1970 too";
}

TEST(Fairness, SpeaksOfTheEveningFromHalfOfThreeOn) {
    EXPECT_FALSE((Fairness{.events = 2, .uses = {{Part::evening, 2}}}).mostly_evening());
    EXPECT_TRUE((Fairness{.events = 3, .uses = {{Part::evening, 2}}}).mostly_evening());
    EXPECT_TRUE((Fairness{.events = 4, .uses = {{Part::evening, 2}}}).mostly_evening());
    EXPECT_FALSE((Fairness{.events = 5, .uses = {{Part::evening, 2}}}).mostly_evening());
}

}  // namespace
}  // namespace agora::dates
