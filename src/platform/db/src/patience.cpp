#include "patience.hpp"

#include <algorithm>
#include <random>
#include <thread>

namespace agora::db {
namespace {

constexpr std::chrono::microseconds kLongest{200'000};

}  // namespace

Patience::Patience(std::chrono::milliseconds span)
    : end_(std::chrono::steady_clock::now() + span) {}

bool Patience::wait() {
    if (is_over()) return false;
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<std::int64_t> part(next_.count() / 2, next_.count());
    std::this_thread::sleep_for(std::chrono::microseconds{part(random)});
    next_ = std::min(next_ * 2, kLongest);
    return true;
}

}  // namespace agora::db
