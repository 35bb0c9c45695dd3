#include "agora/locale/working_hours.hpp"

#include "agora/locale/formats.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

using std::chrono::hours;

Instant at(int day, int hour) {
    return instant_of({{2026, 11, day}, hour, 0}, {});
}

TEST(WorkingHours, CountWeekdaysFromNineToFive) {
    EXPECT_EQ(working_time(at(23, 10), at(23, 12)), hours{2});
    EXPECT_EQ(working_time(at(23, 16), at(24, 10)), hours{2}) << "over a night";
    EXPECT_EQ(working_time(at(27, 16), at(30, 10)), hours{2}) << "over a weekend";
    EXPECT_EQ(working_time(at(28, 10), at(29, 12)), hours{0});
    EXPECT_EQ(working_time(at(23, 2), at(23, 8)), hours{0});
}

TEST(WorkingHours, TheMiddleNeedsFive) {
    EXPECT_FALSE(median_hours({hours{1}, hours{1}, hours{1}, hours{1}}));
    EXPECT_EQ(median_hours({hours{9}, hours{1}, hours{3}, hours{2}, hours{8}}), 3);
    EXPECT_EQ(median_hours({hours{1}, hours{2}, hours{3}, hours{4}, hours{5}, hours{6}}), 4);
}

TEST(WorkingHours, PassUntilAMoment) {
    EXPECT_EQ(after_working_time(at(23, 10), hours{2}), at(23, 12));
    EXPECT_EQ(after_working_time(at(23, 16), hours{2}), at(24, 10)) << "over a night";
    EXPECT_EQ(after_working_time(at(27, 16), hours{2}), at(30, 10)) << "over a weekend";
    EXPECT_EQ(after_working_time(at(28, 10), hours{8}), at(30, 17)) << "asked on a Saturday";
    EXPECT_EQ(after_working_time(at(23, 18), hours{16}), at(25, 17));
}

}  // namespace
}  // namespace agora::locale
