#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::http {

using Labels = std::vector<std::pair<std::string, std::string>>;

class Counter {
 public:
    void add(std::uint64_t count = 1) { value_.fetch_add(count, std::memory_order_relaxed); }
    std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
    std::atomic<std::uint64_t> value_ = 0;
};

class Gauge {
 public:
    void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
    void add(std::int64_t count) { value_.fetch_add(count, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
    std::atomic<std::int64_t> value_ = 0;
};

/// Spans of time in buckets from 100 µs to 10 s.
class Histogram {
 public:
    static constexpr std::int64_t kBounds[] = {100,     250,     500,       1'000,     2'500,
                                               5'000,   10'000,  25'000,    50'000,    100'000,
                                               250'000, 500'000, 1'000'000, 2'500'000, 10'000'000};
    static constexpr std::size_t kBuckets = std::size(kBounds) + 1;

    void observe(std::int64_t microseconds);
    std::uint64_t count() const;
    std::uint64_t bucket(std::size_t index) const { return buckets_[index].load(); }
    std::int64_t sum_microseconds() const { return sum_.load(); }

 private:
    std::atomic<std::uint64_t> buckets_[kBuckets] = {};
    std::atomic<std::int64_t> sum_ = 0;
};

/// All figures of the process, written in Prometheus' text format (0.0.4). Thread-safe; a figure
/// lives as long as the registry. The same name and labels give the same figure.
class Registry {
 public:
    Registry();
    ~Registry();
    Registry(const Registry&) = delete;
    Registry& operator=(const Registry&) = delete;

    Counter& counter(std::string_view name, std::string_view help, const Labels& labels = {});
    Gauge& gauge(std::string_view name, std::string_view help, const Labels& labels = {});
    Histogram& histogram(std::string_view name, std::string_view help, const Labels& labels = {});
    /// Asked each time the text is written.
    void gauge_from(std::string_view name, std::string_view help, std::function<double()> value);

    std::string text() const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace agora::http
