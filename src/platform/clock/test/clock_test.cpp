#include "agora/clock/clock.hpp"

#include <gtest/gtest.h>

namespace agora::clock {
namespace {

TEST(Clock, StandsStillUntilMoved) {
    ManualClock clock(Instant::from_seconds(10));
    EXPECT_EQ(clock.now(), Instant::from_seconds(10));
    clock.advance(std::chrono::seconds{5});
    EXPECT_EQ(clock.now(), Instant::from_seconds(15));
}

TEST(Clock, TellsTheTimeOfTheMachine) {
    EXPECT_GT(SystemClock{}.now(), Instant::from_seconds(1'700'000'000));
    const std::int64_t before = monotonic_microseconds();
    EXPECT_GE(monotonic_microseconds(), before);
}

}  // namespace
}  // namespace agora::clock
