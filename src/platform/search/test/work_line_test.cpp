#include "work_line.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <semaphore>
#include <stdexcept>
#include <vector>

namespace agora::search {
namespace {

TEST(WorkLineTest, RunsEverythingInTheOrderOfAdding) {
    std::vector<int> done;
    WorkLine line{2};
    for (int number = 0; number < 1'000; ++number)
        line.add([&done, number] { done.push_back(number); });
    line.finish();
    std::vector<int> expected(1'000);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(done, expected);
    line.finish();
}

TEST(WorkLineTest, GivesAFaultToWhoeverAddsOrFinishesAndRunsNothingMore) {
    bool ran = false;
    WorkLine line{1};
    std::binary_semaphore both_wait{0};
    line.add([&] {
        both_wait.acquire();
        throw std::runtime_error("disk full");
    });
    line.add([&] { ran = true; });
    both_wait.release();
    EXPECT_THROW(line.finish(), std::runtime_error);
    EXPECT_THROW(line.add([&] { ran = true; }), std::runtime_error);
    EXPECT_THROW(line.finish(), std::runtime_error);
    EXPECT_FALSE(ran);
}

TEST(WorkLineTest, EndsWithoutWork) {
    WorkLine line{1};
    line.finish();
}

}  // namespace
}  // namespace agora::search
