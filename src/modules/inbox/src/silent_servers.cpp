#include "silent_servers.hpp"

#include <chrono>

namespace agora::inbox {
namespace {

constexpr std::chrono::minutes kPause{10};

}  // namespace

void SilentServers::add(const std::string& origin, Instant now) {
    const std::lock_guard lock(mutex_);
    std::erase_if(until_, [&](const auto& one) { return one.second <= now; });
    until_[origin] = now + kPause;
}

bool SilentServers::holds(const std::string& origin, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = until_.find(origin);
    return found != until_.end() && now < found->second;
}

}  // namespace agora::inbox
