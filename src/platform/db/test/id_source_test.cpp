#include "id_source.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace agora::db {
namespace {

constexpr std::int64_t kStartMilliseconds = 1'577'836'800'000;

TEST(IdSource, HoldsTimeNodeAndCounter) {
    clock::ManualClock clock(Instant::from_microseconds((kStartMilliseconds + 5) * 1000));
    IdSource ids(clock, 3, 0);
    EXPECT_EQ(ids.next(), (std::int64_t{5} << 22) | (3 << 12) | 0);
    EXPECT_EQ(ids.next(), (std::int64_t{5} << 22) | (3 << 12) | 1);
    clock.advance(std::chrono::milliseconds{1});
    EXPECT_EQ(ids.next(), (std::int64_t{6} << 22) | (3 << 12) | 0);
}

TEST(IdSource, GrowsWhenTheClockJumpsBackAndWhenAMillisecondIsFull) {
    clock::ManualClock clock(Instant::from_microseconds((kStartMilliseconds + 90'000'000) * 1000));
    IdSource ids(clock, 1023, 0);
    std::int64_t last = ids.next();
    clock.advance(-std::chrono::hours{24});
    for (int step = 0; step < 10'000; ++step) {
        const std::int64_t next = ids.next();
        EXPECT_GT(next, last);
        last = next;
    }
}

TEST(IdSource, GrowsFromAnEarlierRun) {
    clock::ManualClock clock(Instant::from_microseconds((kStartMilliseconds + 90'000'000) * 1000));
    IdSource before(clock, 7, 0);
    const std::int64_t last = before.next();
    clock.advance(-std::chrono::hours{1});
    IdSource after(clock, 7, last);
    EXPECT_GT(after.next(), last);
}

TEST(IdSource, GivesEachThreadItsOwn) {
    clock::SystemClock clock;
    IdSource ids(clock, 0, 0);
    constexpr std::size_t kEach = 20'000;
    std::vector<std::vector<std::int64_t>> given(4);
    std::vector<std::thread> threads;
    for (auto& mine : given) {
        threads.emplace_back([&] {
            for (std::size_t step = 0; step < kEach; ++step) mine.push_back(ids.next());
        });
    }
    for (auto& thread : threads) thread.join();
    std::vector<std::int64_t> all;
    for (const auto& mine : given) {
        EXPECT_TRUE(std::ranges::is_sorted(mine));
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
    EXPECT_GT(all.front(), 0);
}

}  // namespace
}  // namespace agora::db
