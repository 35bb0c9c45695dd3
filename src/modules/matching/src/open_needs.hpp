#pragma once

#include "agora/matching/need.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace agora::matching {

/// Every open need, in memory. Thread-safe.
class OpenNeeds {
 public:
    /// In the place of what was there under the same number.
    void put(Need need);
    void remove(NeedId need);
    std::size_t size() const;
    std::optional<Need> find(NeedId need) const;
    /// Under a lock: `visit` does not come back here.
    void each(const std::function<void(const Need&)>& visit) const;
    /// Another number after each change.
    std::uint64_t generation() const { return generation_; }
    /// Those that opened after a moment, the oldest first.
    std::vector<Need> opened_after(Instant at) const;

 private:
    mutable std::shared_mutex mutex_;
    std::vector<Need> needs_;
    std::unordered_map<NeedId, std::size_t> places_;
    std::atomic<std::uint64_t> generation_ = 0;
};

}  // namespace agora::matching
