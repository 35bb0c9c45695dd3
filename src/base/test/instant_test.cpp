#include "agora/base/date.hpp"

#include <gtest/gtest.h>

namespace agora {
namespace {

TEST(Instant, WritesAndReadsIso) {
    const Instant at = Instant::from_seconds(1'795'300'000);
    EXPECT_EQ(parse_instant(to_iso(at)), at);
    EXPECT_EQ(to_iso(Instant::from_seconds(0)), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_iso(Instant::from_seconds(-1)), "1969-12-31T23:59:59Z");
}

TEST(Instant, ReadsOffsetsAndFractions) {
    EXPECT_EQ(parse_instant("1970-01-01T01:00:00.25+01:00"), Instant::from_microseconds(250'000));
    EXPECT_EQ(parse_instant("1970-01-01T00:00:00-00:30"), Instant::from_seconds(1800));
}

TEST(Instant, RefusesWhatIsNotAMoment) {
    for (const char* text : {"", "1970-01-01", "1970-01-01T24:00:00Z", "1970-02-30T00:00:00Z",
                             "1970-01-01T00:00:00", "1970-01-01T00:00:00Zx"}) {
        EXPECT_FALSE(parse_instant(text)) << text;
    }
}

TEST(Date, KnowsTheCalendar) {
    EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
    EXPECT_FALSE(parse_date("2023-02-29"));
    EXPECT_FALSE(parse_date("2023-2-09"));
    EXPECT_EQ(to_string(Date{2024, 2, 28} + std::chrono::days{2}), "2024-03-01");
    EXPECT_EQ(utc_date(Instant::from_seconds(-1)), (Date{1969, 12, 31}));
    EXPECT_EQ(utc_date(start_of(Date{2038, 1, 19})), (Date{2038, 1, 19}));
}

}  // namespace
}  // namespace agora
