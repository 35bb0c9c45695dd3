#include "query_counters.hpp"

#include <algorithm>

namespace agora::db {

QueryCounter& QueryCounters::of(std::string_view name) {
    const std::scoped_lock lock(mutex_);
    QueryCounter*& counter = by_name_[std::string{name}];
    if (counter == nullptr) counter = &counters_.emplace_back();
    return *counter;
}

std::vector<QueryStatistics> QueryCounters::statistics() const {
    std::vector<QueryStatistics> all;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [name, counter] : by_name_) {
            all.push_back({name, counter->count.load(std::memory_order_relaxed),
                           counter->nanoseconds.load(std::memory_order_relaxed) / 1000});
        }
    }
    std::ranges::sort(all, {}, &QueryStatistics::name);
    return all;
}

}  // namespace agora::db
