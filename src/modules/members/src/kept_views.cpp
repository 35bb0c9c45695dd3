#include "kept_views.hpp"

namespace agora::members {
namespace {

constexpr std::size_t kMostKept = 64;

}  // namespace

KeptViewPointer KeptViews::find(const std::string& key, const ViewGround& ground) const {
    const std::lock_guard lock(mutex_);
    const auto found = views_.find(key);
    if (found == views_.end() || !(found->second->ground == ground)) return nullptr;
    return found->second;
}

void KeptViews::keep(const std::string& key, KeptViewPointer made) {
    KeptViewPointer dropped;  // freed after the lock: a view holds hundreds of texts
    const std::lock_guard lock(mutex_);
    const auto [place, is_new] = views_.try_emplace(key);
    place->second.swap(made);
    if (!is_new) return;
    keys_.push_back(key);
    if (keys_.size() <= kMostKept) return;
    const auto oldest = views_.find(keys_.front());
    dropped.swap(oldest->second);
    views_.erase(oldest);
    keys_.pop_front();
}

}  // namespace agora::members
