#pragma once

#include "agora/matching/need.hpp"

#include <cstdint>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace agora::matching {

/// How often each member was shown in an order. Counted in memory, written once a minute.
class Exposure {
 public:
    void count(AccountId account);
    /// Takes what was counted since the last call.
    std::vector<std::pair<AccountId, std::int64_t>> take();

 private:
    std::mutex mutex_;
    std::unordered_map<AccountId, std::int64_t> times_;
};

/// 0 when all are shown alike, towards 1 when few are shown for all others (Gini, 1912).
double spread_of(std::vector<std::int64_t> times);

}  // namespace agora::matching
