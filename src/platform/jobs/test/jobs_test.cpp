#include "agora/jobs/runner.hpp"

#include "agora/schema/testing.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace agora::jobs {
namespace {

using namespace std::chrono_literals;

class JobsTest : public schema::Test {
 protected:
    JobsTest() : Test({"jobs"}) {}

    JobId add(std::string_view kind, const Enqueue& options) {
        return database().write(
            [&](db::WriteTx& tx) { return enqueue(tx, kind, "letter=1", options); });
    }
    std::size_t count(JobState state) {
        return database().read([&](db::ReadTx& tx) { return jobs_in(tx, state, 100).size(); });
    }
};

TEST_P(JobsTest, DoesDueWorkOnceAndKeepsItVisible) {
    std::vector<std::string> done;
    Runner runner(database(), clock_,
                  {{"post", [&](const Job& job) { done.push_back(job.payload); }}}, {});
    add("post", {clock_.now()});
    add("post", {clock_.now() + 1h});
    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(done, (std::vector<std::string>{"letter=1"}));
    EXPECT_EQ(count(JobState::done), 1U);
    clock_.advance(2h);
    EXPECT_EQ(runner.run_due(), 1);
}

TEST_P(JobsTest, WaitsLongerAfterEachFailureThenGivesUp) {
    Runner runner(database(), clock_,
                  {{"post", [](const Job&) { throw std::runtime_error("no stamp"); }, 3}}, {});
    const JobId job = add("post", {clock_.now()});
    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(runner.run_due(), 0);
    clock_.advance(10s);
    EXPECT_EQ(runner.run_due(), 1);
    clock_.advance(10s);
    EXPECT_EQ(runner.run_due(), 0);
    clock_.advance(10s);
    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(count(JobState::failed), 1U);
    EXPECT_TRUE(database().write([&](db::WriteTx& tx) { return retry(tx, job, clock_.now()); }));
    EXPECT_EQ(count(JobState::waiting), 1U);
    EXPECT_FALSE(database().write([&](db::WriteTx& tx) { return retry(tx, job, clock_.now()); }));
}

TEST_P(JobsTest, TakesAJobAgainWhenItsRunnerDied) {
    add("post", {clock_.now()});
    {
        Runner dying(database(), clock_, {{"post", [](const Job&) { throw 1; }}}, {});
        EXPECT_ANY_THROW(dying.run_due());
    }
    int done = 0;
    Runner runner(database(), clock_, {{"post", [&](const Job&) { ++done; }}}, {});
    EXPECT_EQ(runner.run_due(), 0);
    clock_.advance(6min);
    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(done, 1);
}

TEST_P(JobsTest, DoesOneSlowJobAtATimeAndTheOthersMeanwhile) {
    std::atomic<int> slow{0};
    std::atomic<int> posted{0};
    Runner* others = nullptr;
    const auto wait_for_a_machine = [&](const Job&) {
        if (++slow > 1) return;
        std::thread other([&] { EXPECT_EQ(others->run_due(), 2) << "the letters alone"; });
        other.join();
        EXPECT_EQ(slow, 1);
    };
    Runner runner(database(), clock_,
                  {{.name = "push", .run = wait_for_a_machine, .slow = true},
                   {.name = "post", .run = [&](const Job&) { ++posted; }}},
                  {});
    others = &runner;
    for (const std::string_view kind : {"push", "push", "post", "post"}) add(kind, {clock_.now()});
    EXPECT_EQ(runner.run_due(), 2) << "the second one after the first";
    EXPECT_EQ(slow, 2);
    EXPECT_EQ(posted, 2);
}

TEST_P(JobsTest, AddsAJobWithAKeyOnlyOnceWhileItWaits) {
    add("post", {clock_.now(), "digest 1"});
    add("post", {clock_.now(), "digest 1"});
    EXPECT_EQ(count(JobState::waiting), 1U);
    Runner runner(database(), clock_, {{"post", [](const Job&) {}}}, {});
    runner.run_due();
    add("post", {clock_.now(), "digest 1"});
    EXPECT_EQ(count(JobState::waiting), 1U);
}

TEST_P(JobsTest, RunsPeriodicWorkOncePerPeriod) {
    int runs = 0;
    Runner first(database(), clock_, {}, {{"sweep", 1h, [&] { ++runs; }}});
    Runner second(database(), clock_, {}, {{"sweep", 1h, [&] { ++runs; }}});
    first.run_due();
    second.run_due();
    EXPECT_EQ(runs, 1);
    clock_.advance(3h);
    second.run_due();
    first.run_due();
    EXPECT_EQ(runs, 2);
}

TEST_P(JobsTest, GoesOnAtOnceWhenTheClockWasADayAhead) {
    int runs = 0;
    Runner runner(database(), clock_, {}, {{"sweep", 1h, [&] { ++runs; }}});
    clock_.advance(24h);
    runner.run_due();
    clock_.advance(-24h);
    runner.run_due();
    runner.run_due();
    EXPECT_EQ(runs, 2);
    clock_.advance(1h);
    runner.run_due();
    EXPECT_EQ(runs, 3);
}

TEST(WaitAfter, DoublesUpToSixHours) {
    EXPECT_EQ(wait_after(1), 10s);
    EXPECT_EQ(wait_after(2), 20s);
    EXPECT_EQ(wait_after(40), 6h);
}

AGORA_EACH_ENGINE(JobsTest);

}  // namespace
}  // namespace agora::jobs
