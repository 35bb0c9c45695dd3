#include "exposure.hpp"

#include <algorithm>
#include <numeric>

namespace agora::members {

void Exposure::count(const std::vector<std::int64_t>& accounts) {
    for (const std::int64_t account : accounts) {
        Part& part = parts_[static_cast<std::uint64_t>(account) % kParts];
        const std::lock_guard lock(part.mutex);
        ++part.times[account];
    }
}

std::vector<std::pair<std::int64_t, std::int64_t>> Exposure::take() {
    std::vector<std::pair<std::int64_t, std::int64_t>> taken;
    for (Part& part : parts_) {
        const std::lock_guard lock(part.mutex);
        taken.insert(taken.end(), part.times.begin(), part.times.end());
        part.times.clear();
    }
    return taken;
}

double gini(std::vector<std::int64_t> times) {
    const auto total = std::accumulate(times.begin(), times.end(), std::int64_t{0});
    if (times.empty() || total == 0) return 0;
    std::sort(times.begin(), times.end());
    double weighted = 0;
    for (std::size_t at = 0; at < times.size(); ++at) {
        weighted += static_cast<double>(at + 1) * static_cast<double>(times[at]);
    }
    const auto count = static_cast<double>(times.size());
    return 2 * weighted / (count * static_cast<double>(total)) - (count + 1) / count;
}

}  // namespace agora::members
