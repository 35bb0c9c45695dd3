#include "split.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace agora::fairs {
namespace {

using Cents = std::vector<std::int64_t>;

TEST(Split, GivesTheCentsThatAreLeftToTheLargestRemainders) {
    EXPECT_EQ(split(1000, {1, 1, 1}), (Cents{334, 333, 333}));
    EXPECT_EQ(split(1001, {1, 1, 1}), (Cents{334, 334, 333}));
    EXPECT_EQ(split(100, {1, 2}), (Cents{33, 67}));
    EXPECT_EQ(split(1, {1, 1, 4}), (Cents{0, 0, 1}));
    EXPECT_EQ(split(0, {2, 3}), (Cents{0, 0}));
    EXPECT_EQ(split(35'000, {1}), (Cents{35'000}));
    EXPECT_EQ(split(500, {}), Cents{});
}

TEST(Split, NeverLosesACentWhateverIsSplit) {
    constexpr int kRuns = 2000;
    constexpr std::uint64_t kSeed = 20'261'129;
    std::mt19937_64 random(kSeed);
    const auto below = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(random);
    };
    for (int run = 0; run < kRuns; ++run) {
        const std::int64_t cents = below(10'000'000);
        Cents parts(static_cast<std::size_t>(below(199)) + 1);
        for (std::int64_t& part : parts) part = 1 + below(3);
        const Cents shares = split(cents, parts);
        const std::int64_t all = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
        ASSERT_EQ(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), cents)
            << "seed " << kSeed << " run " << run;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const std::int64_t off = shares[at] * all - cents * parts[at];
            ASSERT_LT(off, all) << "less than a cent above the exact share";
            ASSERT_GT(off, -all) << "less than a cent below it";
            for (std::size_t other = 0; other < at; ++other) {
                if (parts[other] > parts[at]) ASSERT_GE(shares[other], shares[at]);
                if (parts[other] == parts[at]) ASSERT_GE(shares[other], shares[at]);
            }
        }
    }
}

}  // namespace
}  // namespace agora::fairs
