#include "coverage_keeper.hpp"

namespace agora::meetings {

std::shared_ptr<const Coverage> CoverageKeeper::find(Reader reader, Instant now) const {
    constexpr std::chrono::hours kLongest{1};
    const std::lock_guard lock(mutex_);
    const Kept& kept = kept_.at(static_cast<std::size_t>(reader));
    const bool fresh = kept.coverage && now >= kept.since && now < kept.since + kLongest;
    return fresh ? kept.coverage : nullptr;
}

std::uint64_t CoverageKeeper::epoch() const {
    const std::lock_guard lock(mutex_);
    return epoch_;
}

void CoverageKeeper::keep(Reader reader, std::shared_ptr<const Coverage> coverage,
                          std::uint64_t epoch, Instant now) {
    const std::lock_guard lock(mutex_);
    if (epoch == epoch_) kept_.at(static_cast<std::size_t>(reader)) = {std::move(coverage), now};
}

void CoverageKeeper::forget() {
    const std::lock_guard lock(mutex_);
    ++epoch_;
    kept_ = {};
}

}  // namespace agora::meetings
