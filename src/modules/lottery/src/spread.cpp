#include "spread.hpp"

#include "agora/crypto/random.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace agora::lottery {

void spread(std::vector<Candidate>& candidates) {
    constexpr std::size_t kBytes = 16;
    std::vector<std::pair<std::string, Candidate>> keyed;
    for (Candidate& candidate : candidates) {
        keyed.emplace_back(crypto::random_bytes(kBytes), std::move(candidate));
    }
    std::ranges::sort(keyed, {}, &std::pair<std::string, Candidate>::first);
    candidates.clear();
    for (auto& [key, candidate] : keyed) candidates.push_back(std::move(candidate));
}

}  // namespace agora::lottery
