#include "agora/http/rate_limiter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace agora::http {

struct RateLimiter::State {
    struct Bucket {
        std::string key;
        double tokens = 0;
        std::int64_t filled_at = 0;  // microseconds
    };

    State(const RateLimit& given, const clock::Clock& time) : limit(given), clock(time) {}

    /// The key's bucket, moved to the front; a new one is full and may push out the oldest.
    Bucket& bucket_of(std::string_view key, std::int64_t now) {
        const auto found = places.find(key);
        if (found != places.end()) {
            buckets.splice(buckets.begin(), buckets, found->second);
            return buckets.front();
        }
        if (buckets.size() >= std::max<std::size_t>(limit.keys, 1)) {
            places.erase(buckets.back().key);
            buckets.pop_back();
        }
        buckets.push_front({std::string{key}, limit.burst, now});
        places.emplace(buckets.front().key, buckets.begin());
        return buckets.front();
    }

    RateLimit limit;
    const clock::Clock& clock;
    std::mutex mutex;
    std::list<Bucket> buckets;  // the last used first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> places;
};

RateLimiter::RateLimiter(const RateLimit& limit, const clock::Clock& clock)
    : state_(std::make_unique<State>(limit, clock)) {}

RateLimiter::~RateLimiter() = default;

RateVerdict RateLimiter::take(std::string_view key, double tokens) {
    const std::int64_t now = state_->clock.now().microseconds();
    const RateLimit& limit = state_->limit;
    const std::lock_guard lock(state_->mutex);
    State::Bucket& bucket = state_->bucket_of(key, now);
    // A clock that was set back gives nothing, and takes nothing.
    const double passed =
        static_cast<double>(std::max<std::int64_t>(now - bucket.filled_at, 0)) / 1e6;
    bucket.tokens = std::min(limit.burst, bucket.tokens + passed * limit.per_second);
    bucket.filled_at = now;
    if (bucket.tokens >= tokens) {
        bucket.tokens -= tokens;
        return {};
    }
    constexpr double kLongestWait = 86'400;
    const double missing = tokens - bucket.tokens;
    const double wait = limit.per_second > 0 ? missing / limit.per_second : kLongestWait;
    const double seconds = std::clamp(std::ceil(wait), 1.0, kLongestWait);
    return {false, std::chrono::seconds(static_cast<std::int64_t>(seconds))};
}

std::size_t RateLimiter::keys() const {
    const std::lock_guard lock(state_->mutex);
    return state_->buckets.size();
}

}  // namespace agora::http
