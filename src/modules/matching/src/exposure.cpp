#include "exposure.hpp"

#include <algorithm>
#include <numeric>

namespace agora::matching {

void Exposure::count(AccountId account) {
    const std::lock_guard lock(mutex_);
    ++times_[account];
}

std::vector<std::pair<AccountId, std::int64_t>> Exposure::take() {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<AccountId, std::int64_t>> taken{times_.begin(), times_.end()};
    times_.clear();
    return taken;
}

double spread_of(std::vector<std::int64_t> times) {
    const auto total = std::accumulate(times.begin(), times.end(), std::int64_t{0});
    if (total == 0) return 0;
    std::ranges::sort(times);
    double weighted = 0;
    for (std::size_t at = 0; at < times.size(); ++at) {
        weighted += static_cast<double>(at + 1) * static_cast<double>(times[at]);
    }
    const auto count = static_cast<double>(times.size());
    return 2 * weighted / (count * static_cast<double>(total)) - (count + 1) / count;
}

}  // namespace agora::matching
