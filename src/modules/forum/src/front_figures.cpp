#include "front_figures.hpp"

namespace agora::forum {
namespace {

constexpr std::size_t kMostKept = 100;
constexpr std::int64_t kMostTags = 16;

}  // namespace

FrontFigures::Content FrontFigures::of(db::ReadTx& tx, std::uint64_t epoch,
                                       const std::string& categories) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(categories);
        if (epoch == epoch_ && found != kept_.end()) return found->second;
    }
    Content made{count_threads(tx), list_common_tags(tx, {.categories = categories}, kMostTags)};
    const std::lock_guard lock(mutex_);
    if (epoch > epoch_ || kept_.size() == kMostKept) kept_.clear();
    epoch_ = std::max(epoch_, epoch);
    if (epoch == epoch_) kept_.insert_or_assign(categories, made);
    return made;
}

}  // namespace agora::forum
