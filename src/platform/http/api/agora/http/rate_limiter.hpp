#pragma once

#include "agora/clock/clock.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace agora::http {

struct RateLimit {
    double burst = 60;           ///< tokens a key has when it was quiet
    double per_second = 1;       ///< tokens that come back
    std::size_t keys = 100'000;  ///< remembered at most; the one longest unused goes first
};

struct RateVerdict {
    bool allowed = true;
    std::chrono::seconds retry_after{0};  ///< rounded up, at least 1 when refused
};

/// Token buckets, one per key (an account, or rate_key of an address). Thread-safe, bounded memory
/// (about 150 bytes a key), O(1) per call.
class RateLimiter {
 public:
    RateLimiter(const RateLimit& limit, const clock::Clock& clock);
    ~RateLimiter();
    RateLimiter(const RateLimiter&) = delete;
    RateLimiter& operator=(const RateLimiter&) = delete;

    /// Takes tokens when there are enough.
    RateVerdict take(std::string_view key, double tokens = 1);
    std::size_t keys() const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace agora::http
