#include "isolation_history.hpp"

#include <gtest/gtest.h>

namespace agora::db {
namespace {

constexpr std::int64_t element(std::int64_t run, std::int64_t step) {
    return run * kMostSteps + step;
}

TEST(IsolationHistory, AcceptsRunsOneAfterTheOther) {
    const std::vector<Committed> runs{
        {1, false, {{1, 0, 0, element(1, 0)}}},
        {2, false, {{1, 1, element(1, 0), element(2, 0)}, {2, 0, 0, 0}}},
        {3, true, {{1, 2, element(2, 0), 0}, {2, 0, 0, 0}}}};
    EXPECT_TRUE(anomalies(runs, {{1, {element(1, 0), element(2, 0)}}}).empty());
}

TEST(IsolationHistory, FindsALostUpdate) {
    const std::vector<Committed> runs{{1, false, {{1, 0, 0, element(1, 0)}}},
                                      {2, false, {{1, 0, 0, element(2, 0)}}}};
    EXPECT_FALSE(anomalies(runs, {{1, {element(2, 0)}}}).empty());
}

TEST(IsolationHistory, FindsAWriteSkew) {
    // Each looked at the list of the other before it was written.
    const std::vector<Committed> runs{{1, false, {{1, 0, 0, 0}, {2, 0, 0, element(1, 1)}}},
                                      {2, false, {{2, 0, 0, 0}, {1, 0, 0, element(2, 1)}}}};
    EXPECT_FALSE(anomalies(runs, {{1, {element(2, 1)}}, {2, {element(1, 1)}}}).empty());
}

TEST(IsolationHistory, FindsALongFork) {
    const std::vector<Committed> runs{{1, false, {{1, 0, 0, element(1, 0)}}},
                                      {2, false, {{2, 0, 0, element(2, 0)}}},
                                      {3, true, {{1, 1, element(1, 0), 0}, {2, 0, 0, 0}}},
                                      {4, true, {{1, 0, 0, 0}, {2, 1, element(2, 0), 0}}}};
    EXPECT_FALSE(anomalies(runs, {{1, {element(1, 0)}}, {2, {element(2, 0)}}}).empty());
}

TEST(IsolationHistory, FindsWhatWasRolledBack) {
    const std::vector<Committed> runs{{1, false, {{1, 0, 0, 0}}}};
    EXPECT_FALSE(anomalies(runs, {{1, {element(9, 0)}}}).empty());
    EXPECT_FALSE(anomalies({{1, true, {{1, 1, 77, 0}}}}, {}).empty());
}

}  // namespace
}  // namespace agora::db
