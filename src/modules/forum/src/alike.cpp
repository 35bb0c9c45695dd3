#include "alike.hpp"

#include <utility>

namespace agora::forum {
namespace {

constexpr std::chrono::minutes kFresh{10};
constexpr std::size_t kMostKept = 4000;

}  // namespace

Alike::Hits Alike::of(const std::string& asked, Instant now, const std::function<Hits()>& search) {
    {
        const std::scoped_lock lock{mutex_};
        const auto found = kept_.find(asked);
        if (found != kept_.end() && now - found->second.at < kFresh) return found->second.hits;
    }
    Hits hits = search();
    const std::scoped_lock lock{mutex_};
    if (kept_.size() >= kMostKept) kept_.clear();
    kept_.insert_or_assign(asked, Kept{now, hits});
    return hits;
}

}  // namespace agora::forum
