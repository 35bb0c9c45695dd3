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
    const std::lock_guard lock(mutex_);
    if (views_.size() >= kMostKept) views_.clear();
    views_.insert_or_assign(key, std::move(made));
}

}  // namespace agora::members
