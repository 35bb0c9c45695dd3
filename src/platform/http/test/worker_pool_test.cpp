#include "worker_pool.hpp"

#include "agora/http/waiting.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <optional>

namespace agora::http {
namespace {

using namespace std::chrono_literals;

/// A job that says when it begins and goes on when it is told.
class Held {
 public:
    Held(WorkerPool& pool, Work work, bool waits = false) {
        pool.post(
            [this, waits, ended = ended_](Wait) {
                std::optional<Waiting> waiting;
                if (waits) waiting.emplace();
                begun_.set_value();
                go_on_.get_future().wait();
                waiting.reset();
                ended->set_value();
            },
            work);
    }
    ~Held() { ended_->get_future().wait(); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    void await() { begun_result_.wait(); }
    bool has_begun() { return begun_result_.wait_for(0s) == std::future_status::ready; }
    void end() { go_on_.set_value(); }

 private:
    std::promise<void> begun_;
    std::shared_future<void> begun_result_ = begun_.get_future().share();
    std::promise<void> go_on_;
    std::shared_ptr<std::promise<void>> ended_ = std::make_shared<std::promise<void>>();
};

TEST(WorkerPool, reads_no_more_at_once_than_it_may_and_writes_meanwhile) {
    WorkerPool pool(4, 10, 1h, 1);
    Held first(pool, Work::reading);
    first.await();
    Held second(pool, Work::reading);
    Held writing(pool, Work::writing);
    Held more(pool, Work::writing);
    writing.await();
    more.await();
    EXPECT_FALSE(second.has_begun());
    EXPECT_EQ(pool.waiting(), 1u);
    first.end();
    second.await();
    for (Held* one : {&second, &writing, &more}) one->end();
}

TEST(WorkerPool, reads_another_while_one_waits_for_something_else) {
    WorkerPool pool(4, 10, 1h, 1);
    Held waiting(pool, Work::reading, true);
    waiting.await();
    Held second(pool, Work::reading);
    second.await();
    Held third(pool, Work::reading);
    waiting.end();
    EXPECT_FALSE(third.has_begun());
    second.end();
    third.await();
    third.end();
}

TEST(WorkerPool, goes_on_reading_after_a_write_that_came_first) {
    WorkerPool pool(1, 10, 1h, 1);
    Held first(pool, Work::reading);
    first.await();
    Held writing(pool, Work::writing);
    Held second(pool, Work::reading);
    first.end();
    writing.await();
    EXPECT_FALSE(second.has_begun());
    writing.end();
    second.await();
    second.end();
}

TEST(WorkerPool, waiting_outside_of_a_reading_job_is_nothing) {
    const Waiting nothing;
    WorkerPool pool(2, 10, 1h, 1);
    Held writing(pool, Work::writing, true);
    writing.await();
    Held reading(pool, Work::reading);
    reading.await();
    reading.end();
    writing.end();
}

}  // namespace
}  // namespace agora::http
