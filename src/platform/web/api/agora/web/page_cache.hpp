#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::web {

/// An answer to visitors, in the codings that browsers take.
struct CachedPage {
    std::uint64_t epoch = 0;
    std::string content_type;
    std::string etag;
    std::shared_ptr<const std::string> identity;
    std::shared_ptr<const std::string> gzip;
    std::shared_ptr<const std::string> brotli;
    /// Called at each use, e.g. to count which profiles were shown; must not block.
    std::function<void()> on_use;
};

/// Whole pages for visitors, keyed by address. Everything made in an earlier epoch is a miss, so a
/// change of visibility holds from its commit on. Thread-safe; bounded in bytes.
class PageCache {
 public:
    explicit PageCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    std::uint64_t epoch() const { return epoch_.load(std::memory_order_acquire); }
    /// Everything kept so far is void. Called after a commit that visitors may notice.
    void start_new_epoch() { epoch_.fetch_add(1, std::memory_order_acq_rel); }

    std::shared_ptr<const CachedPage> find(const std::string& address) const;
    /// page.epoch is the epoch read before the answer was made; a late page is dropped.
    void keep(const std::string& address, CachedPage page);

    std::uint64_t hits() const { return hits_.load(); }
    std::uint64_t misses() const { return misses_.load(); }

 private:
    std::size_t most_bytes_;
    std::atomic<std::uint64_t> epoch_{1};
    mutable std::atomic<std::uint64_t> hits_{0};
    mutable std::atomic<std::uint64_t> misses_{0};
    mutable std::shared_mutex mutex_;
    std::size_t bytes_ = 0;
    std::uint64_t kept_epoch_ = 1;
    std::unordered_map<std::string, std::shared_ptr<const CachedPage>> pages_;
};

}  // namespace agora::web
