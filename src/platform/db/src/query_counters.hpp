#pragma once

#include "agora/db/database.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::db {

/// Count and time of one named query; added to without locks.
struct QueryCounter {
    std::atomic<std::int64_t> count{0};
    std::atomic<std::int64_t> nanoseconds{0};
};

/// The counters of all named queries of a database. A prepared statement looks its counter up once.
class QueryCounters {
 public:
    QueryCounter& of(std::string_view name);
    std::vector<QueryStatistics> statistics() const;

 private:
    mutable std::mutex mutex_;
    std::deque<QueryCounter> counters_;
    std::unordered_map<std::string, QueryCounter*> by_name_;
};

/// Adds one call and its time when it goes out of scope.
class QueryTimer {
 public:
    explicit QueryTimer(QueryCounter& counter) : counter_(counter) {}
    QueryTimer(const QueryTimer&) = delete;
    QueryTimer& operator=(const QueryTimer&) = delete;
    ~QueryTimer() {
        const std::chrono::nanoseconds span = std::chrono::steady_clock::now() - start_;
        counter_.count.fetch_add(1, std::memory_order_relaxed);
        counter_.nanoseconds.fetch_add(span.count(), std::memory_order_relaxed);
    }

 private:
    QueryCounter& counter_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace agora::db
