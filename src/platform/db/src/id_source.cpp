#include "id_source.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::db {
namespace {

constexpr std::int64_t kStart = 1'577'836'800'000;  // 2020-01-01T00:00:00Z in milliseconds
constexpr int kCounterBits = 12;
constexpr int kNodeBits = 10;
constexpr std::int64_t kCounterMask = (std::int64_t{1} << kCounterBits) - 1;

}  // namespace

IdSource::IdSource(const clock::Clock& clock, std::int64_t node, std::int64_t after)
    : clock_(clock), node_(node), last_(0) {
    AGORA_ASSERT(node >= 0 && node < (std::int64_t{1} << kNodeBits));
    const std::int64_t milliseconds = after >> (kNodeBits + kCounterBits);
    last_ = (milliseconds << kCounterBits) | kCounterMask;
    if (after <= 0) last_ = 0;
}

std::int64_t IdSource::next() {
    const std::int64_t now = clock_.now().microseconds() / 1000 - kStart;
    std::int64_t last = last_.load(std::memory_order_relaxed);
    std::int64_t mine = 0;
    do {
        mine = std::max(last + 1, now << kCounterBits);
    } while (!last_.compare_exchange_weak(last, mine, std::memory_order_relaxed));
    const std::int64_t milliseconds = mine >> kCounterBits;
    return (((milliseconds << kNodeBits) | node_) << kCounterBits) | (mine & kCounterMask);
}

}  // namespace agora::db
